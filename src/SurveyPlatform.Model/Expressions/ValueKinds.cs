namespace SurveyPlatform.Model.Expressions;

/// <summary>The kinds of value an expression may meet; several at once where an answer can be of more than one kind.</summary>
/// <remarks>
/// A rating is <c>Number | Text</c>: a point of the scale, or a code such as <c>'dontKnow'</c>.
/// Missing is no kind of its own, since every item may go unanswered.
/// </remarks>
[Flags]
public enum ValueKinds
{
    None = 0,
    Boolean = 1,
    Number = 2,
    Text = 4,
    List = 8,
    Any = Boolean | Number | Text | List,
}
