using System.Text;
using System.Text.Json;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Samples.Answers;
using SurveyPlatform.Samples.Cities;
using SurveyPlatform.Samples.Lines;

namespace SurveyPlatform.Model.Tests.Samples;

public sealed class SampleFileTests
{
    private static readonly JsonSerializerOptions Reading = new(QuestionnaireJson.Options)
    {
        Converters = { new ValueJson() },
    };

    private static readonly string Root = RepositoryRoot.Find();
    private static readonly string Path = System.IO.Path.Combine(Root, "samples", "responses.ndjson");

    private readonly City city = City.ReadSeeds(Root);
    private readonly IReadOnlyList<SampleLine> lines =
    [
        .. File.ReadLines(Path).Select(line => JsonSerializer.Deserialize<SampleLine>(line, Reading)!),
    ];

    [Test]
    public void File_IsWhatTheGeneratorMakes_ByteForByte()
    {
        var made = SampleWriter.Write(city.Questionnaire, SampleMaker.Make(city));

        // Not Is.EqualTo on the arrays: on a difference it would print a megabyte.
        Assert.That(File.ReadAllBytes(Path).AsSpan().SequenceEqual(made));
    }

    [Test]
    public void Lines_AreTwoThousand_WithDistinctIdsOfVersion4() =>
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Count.EqualTo(2000));
            Assert.That(lines.Select(line => line.ResponseId), Is.Unique);
            Assert.That(lines.Select(line => line.ResponseId.Version), Is.All.EqualTo(4));
            Assert.That(lines.Select(line => line.Language), Is.All.EqualTo(LocalText.Chinese));
        });

    [Test]
    public void Lines_Reviewed_AreFit_AndNoAnswerIsDropped()
    {
        foreach (var line in lines)
        {
            var reviewed = ResponseReview.Review(AnswerSheet.Of(city.Questionnaire, line.Answers));
            var kept = city
                .Questionnaire.Fields.Select(field => KeyValuePair.Create(field.Code, reviewed.Kept[field.Code]))
                .Where(answer => !answer.Value.IsMissing);

            Assert.That(reviewed.Faults, Is.Empty, $"{line.ResponseId}");
            Assert.That(kept, Is.EquivalentTo(line.Answers), $"{line.ResponseId}");
        }
    }

    [Test]
    public void Lines_BuiltIntoAFrame_AreAllInIt_AndFillTheThirdStepOfTheWeightingLadder()
    {
        var builder = new FrameBuilder(city.Questionnaire);
        foreach (var line in lines)
        {
            var answers = AnswerJson.Write(
                ResponseReview.Review(AnswerSheet.Of(city.Questionnaire, line.Answers)).Kept
            );
            builder.Add(line.ResponseId, Encoding.UTF8.GetBytes(answers));
        }

        var frame = builder.Build();

        Assert.Multiple(() =>
        {
            Assert.That(frame.Count, Is.EqualTo(2000));
            Assert.That(frame.LeftOut, Is.Empty);
            // seeds/survey.json asks for 5 in every cell: too many for the first two sets, and met by area × age band.
            Assert.That(LeastInACell(frame, "area", "residence", "ageband"), Is.LessThan(5));
            Assert.That(LeastInACell(frame, "area", "ageband"), Is.GreaterThanOrEqualTo(5));
        });
    }

    [Test]
    public void Speeders_AreAboutTwoInAHundred()
    {
        // Below half the median, the usual line for a speeder.
        var median = lines.Select(line => line.Seconds).Order().ElementAt(lines.Count / 2);

        Assert.That(
            lines.Count(line => line.Seconds < median / 2.0) / 2000.0,
            Is.EqualTo(SampleMaker.Speeders).Within(0.007)
        );
    }

    [Test]
    public void StraightLiners_AreAboutThreeInAHundred_AndFewOthersLookLikeThem()
    {
        var made = SampleMaker
            .Make(city)
            .Where(sample => sample.Manner == Manner.StraightLiner)
            .Select(sample => sample.ResponseId)
            .ToList();
        var uniform = lines
            .Where(line => line.Ratings.Count == 13 && line.Ratings.Distinct().Count() == 1)
            .Select(line => line.ResponseId)
            .ToList();

        Assert.Multiple(() =>
        {
            Assert.That(made.Count / 2000.0, Is.EqualTo(SampleMaker.StraightLiners).Within(0.007));
            Assert.That(made, Is.SubsetOf(uniform));
            Assert.That(uniform.Count / 2000.0, Is.LessThan(0.045));
        });
    }

    [Test]
    public void OldRespondents_AreLessSatisfied_AndFewerThanInThePopulation()
    {
        var old = lines.Where(line => line.IsOld).ToList();
        var young = lines.Where(line => !line.IsOld).ToList();
        var oldInTheCity =
            city.Population.Collapse(["ageband"])
                .Where(cell => cell.Key[0] is "60-69" or "70plus")
                .Sum(cell => cell.Count) / (double)city.Population.Cells.Sum(cell => cell.Count);

        Assert.Multiple(() =>
        {
            Assert.That(MeanRating(old), Is.LessThan(MeanRating(young) - 0.2));
            Assert.That(old.Count / 2000.0, Is.LessThan(oldInTheCity - 0.05));
        });
    }

    [Test]
    public void OldRespondents_KnowLessOfInfantCareThanOfAnythingElse()
    {
        var old = lines.Where(line => line.IsOld).ToList();
        var unknown = ProjectProfile.All.MaxBy(project =>
            old.Count(line => line.Answers[$"rate_{project.Code}"].Text is "dontKnow")
        );

        Assert.That(unknown!.Code, Is.EqualTo("infant"));
    }

    [Test]
    public void Recommendation_RisesWithOverallSatisfaction()
    {
        var means = lines
            .Where(line => line.Answers.ContainsKey("nps"))
            .Where(line => line.Answers["overall"].Number is not null)
            .GroupBy(line => line.Answers["overall"].Number!.Value)
            .OrderBy(group => group.Key)
            .Select(group => group.Average(line => line.Answers["nps"].Number!.Value))
            .ToList();

        Assert.That(means, Has.Count.EqualTo(5).And.Ordered);
    }

    [Test]
    public void Texts_AreAFewHundredDistinctOnes_AndReasonsAreGivenByTheDissatisfiedOnly()
    {
        var suggestions = lines
            .Select(line => line.Answers.GetValueOrDefault("suggestions").Text)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        var explained = lines.Where(line => line.Answers.ContainsKey("reason")).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(suggestions.Count(), Is.GreaterThan(300));
            Assert.That(explained, Is.Not.Empty);
            Assert.That(explained.Select(line => line.Answers["overall"].Number), Is.All.LessThanOrEqualTo(2));
        });
    }

    [Test]
    public void OptionalItems_AreLeftBlankNowAndThen(
        [Values("household", "service.openness", "nps", "improve")] string field
    ) => Assert.That(lines.Count(line => !line.Answers.ContainsKey(field)) / 2000.0, Is.InRange(0.02, 0.10));

    private static double MeanRating(IEnumerable<SampleLine> lines) => lines.SelectMany(line => line.Ratings).Average();

    private static int LeastInACell(ResponseFrame frame, params string[] tags)
    {
        var dimensions = Array.ConvertAll(tags, tag => frame.FindDimension(tag)!);
        var held = Enumerable
            .Range(0, frame.Count)
            .CountBy(row =>
                dimensions.Aggregate(0, (cell, dimension) => (cell * dimension.Groups.Count) + dimension.GroupOf[row])
            )
            .ToList();
        var cells = dimensions.Aggregate(1, (count, dimension) => count * dimension.Groups.Count);

        return held.Count < cells ? 0 : held.Min(cell => cell.Value);
    }
}
