using Microsoft.AspNetCore.Components;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Resident.Fields;

/// <summary>What every component that shows an item is given.</summary>
public abstract class ItemComponent<TItem> : ComponentBase
    where TItem : Item
{
    [Parameter, EditorRequired]
    public required TItem Item { get; set; }

    [Parameter, EditorRequired]
    public required FormView Form { get; set; }
}
