using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Responses;

/// <summary>The least time in which somebody can have read and tapped what was answered.</summary>
/// <remarks>
/// Each field that was answered costs one tap and one reading of its stem; a row of a matrix has its label as its stem.
/// Introductions, choices and items that were left blank cost nothing, nor does writing: a text may be spoken or pasted.
/// People read about 4 words (English, silently: Brysbaert, Journal of Memory and Language 109, 2019) or 4 to 7 characters
/// (Chinese) a second; here they are given more than three times as much, and two and a half taps a second. A field whose
/// stem has 20 characters comes to 1.4 s, which is below the 2 s an item that Huang et al. (Journal of Business and
/// Psychology 27, 2012) take for the least effort: whoever reads at all is not suspected.
/// </remarks>
public static class LeastTime
{
    private const double SecondsPerTap = 0.4;
    private const double CharactersPerSecond = 20;
    private const double WordsPerSecond = 15;

    /// <summary>Pages tell whole seconds, so what they tell may be half a second less than it was.</summary>
    private const double Rounding = 0.5;

    /// <summary>From here on scripts do without spaces, and each character is read by itself.</summary>
    private const char FirstIdeographic = '\u2E80';

    /// <summary>Whether the answers took less time than reading and tapping takes.</summary>
    /// <param name="seconds">How long it took, in whole seconds; null where nothing measured it, which raises no doubt.</param>
    /// <param name="answers">Those that are kept.</param>
    /// <param name="language">In which they were asked.</param>
    public static bool IsUndercut(int? seconds, AnswerSheet answers, string language) =>
        seconds + Rounding < Of(answers, language);

    /// <summary>In seconds.</summary>
    /// <param name="answers">Those that are kept.</param>
    /// <param name="language">In which they were asked.</param>
    public static double Of(AnswerSheet answers, string language)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var (seconds, fields) = (0.0, answers.Questionnaire.Fields);
        for (var place = 0; place < fields.Count; place++)
        {
            if (answers.IsFilled(place) && !answers[place].IsMissing)
            {
                seconds += SecondsPerTap + ReadingOf(StemOf(fields[place], language));
            }
        }

        return seconds;
    }

    private static string StemOf(Field field, string language) => (field.Row?.Label ?? field.Item.Stem).In(language);

    private static double ReadingOf(string text)
    {
        var (characters, words, isInWord) = (0, 0, false);
        foreach (var character in text)
        {
            var isSpelt = char.IsLetterOrDigit(character) && character < FirstIdeographic;
            words += isSpelt && !isInWord ? 1 : 0;
            characters += char.IsLetterOrDigit(character) && !isSpelt ? 1 : 0;
            isInWord = isSpelt;
        }

        return characters / CharactersPerSecond + words / WordsPerSecond;
    }
}
