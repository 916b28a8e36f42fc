using FluentValidation;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of the texts that people read.</summary>
internal static class TextRules
{
    /// <summary>Every text falls back to Chinese, so it has to be there in Chinese, and blank in no language.</summary>
    public static IRuleBuilderOptions<T, LocalText> Readable<T>(this IRuleBuilder<T, LocalText> rule) =>
        rule.Must(text =>
                text.Has(LocalText.Chinese) && text.Versions.All(version => !string.IsNullOrWhiteSpace(version.Value))
            )
            .WithErrorCode("text.unreadable")
            .WithMessage($"A text is there in {LocalText.Chinese}, and blank in no language.");
}
