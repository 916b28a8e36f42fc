using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Storage.Responses;

/// <summary>A wave that nobody else can file to, or close, until the transaction ends.</summary>
/// <param name="FirstSequence">The first of the numbers that were set aside for this transaction.</param>
/// <param name="Wave">As it is now.</param>
internal sealed record EnteredWave(long FirstSequence, Wave Wave);
