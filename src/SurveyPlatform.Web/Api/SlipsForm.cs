using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>Slips as a system asks for them.</summary>
internal sealed record SlipsForm
{
    /// <summary>How many printed slips for each place.</summary>
    public IReadOnlyList<PrintedOrder> Printed { get; init; } = [];

    /// <summary>The people who are to have a link of their own: delegates, experts.</summary>
    public IReadOnlyList<PersonalOrder> Personal { get; init; } = [];

    public IReadOnlyList<SlipOrder> ToOrders() =>
        [
            .. Printed.Select(order => new SlipOrder(order.Area, Addressee: null, order.Count)),
            .. Personal.Select(order => new SlipOrder(order.Area, order.Addressee.Trim())),
        ];

    /// <summary>Printed slips for one place.</summary>
    internal sealed record PrintedOrder
    {
        /// <summary>The code of the place, out of an area tree that the questionnaire asks for; null for no place.</summary>
        public string? Area { get; init; }

        public required int Count { get; init; }
    }

    /// <summary>The link of one person.</summary>
    internal sealed record PersonalOrder
    {
        /// <summary>A name or a label, by which the person is reminded.</summary>
        public required string Addressee { get; init; }

        /// <summary>As in <see cref="PrintedOrder"/>.</summary>
        public string? Area { get; init; }
    }
}
