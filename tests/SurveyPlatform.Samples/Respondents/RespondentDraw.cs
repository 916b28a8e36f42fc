using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Samples.Cities;
using SurveyPlatform.Samples.Drawing;

namespace SurveyPlatform.Samples.Respondents;

/// <summary>
/// Draws who takes part. A kind of resident is drawn as often as its count in the population × its readiness to answer on
/// a phone, so that the old, the country and some districts are too few and weighting has something to put right.
/// </summary>
public sealed class RespondentDraw
{
    // Readiness to answer by age band: phones thin out after 60.
    private static readonly double[] ReadinessByAge = [1.00, 1.15, 1.05, 0.92, 0.68, 0.52];
    private const double ReadinessInTheCountry = 0.80;
    private const double ReadinessOfWomen = 1.10;

    // A child under 3 in the home: parents at 30, grandparents who take care of it after 50.
    private static readonly double[] InfantByAge = [0.14, 0.32, 0.07, 0.10, 0.12, 0.04];

    /// <summary>One in fifty would rather not say what they do.</summary>
    private const double OccupationRefused = 0.02;

    private readonly City city;
    private readonly IReadOnlyList<PopulationCell> cells;
    private readonly double[] weights;

    public RespondentDraw(City city)
    {
        this.city = city;
        cells = city.Population.Cells;
        weights = [.. cells.Select(Readiness)];
    }

    public Respondent Next(SplitMix64 random)
    {
        var cell = cells[random.NextWeighted(weights)];
        var (residence, age) = (cell.Key[1], AgeOf(cell));
        var hasInfant = random.NextIs(InfantByAge[age]);
        return new Respondent
        {
            District = DistrictOf(cell),
            Township = NextTownship(random, cell.Key[0], residence),
            Residence = residence,
            Sex = cell.Key[2],
            Age = age,
            Occupation = random.NextIs(OccupationRefused) ? "refused" : Occupations.Next(random, residence, age),
            HasInfant = hasInfant,
            Household = NextHousehold(random, age, hasInfant),
        };
    }

    private static double Readiness(PopulationCell cell) =>
        cell.Count
        * DistrictOf(cell).ResponseRate
        * ReadinessByAge[AgeOf(cell)]
        * (cell.Key[1] is Kinds.Rural ? ReadinessInTheCountry : 1)
        * (cell.Key[2] is Kinds.Female ? ReadinessOfWomen : 1);

    private static District DistrictOf(PopulationCell cell) =>
        District.All.Single(district => string.Equals(district.Code, cell.Key[0], StringComparison.Ordinal));

    private static int AgeOf(PopulationCell cell) => Kinds.AgeOf(cell.Key[3]);

    private string NextTownship(SplitMix64 random, string district, string residence)
    {
        var townships = city.Areas.ChildrenOf(district).ToList();
        var shares = townships.Select(area => ShareOf(area.Code, residence)).ToList();
        return townships[random.NextWeighted(shares)].Code;
    }

    /// <summary>
    /// The last three digits tell a township's kind, as in the national codes: 街道 from 001, 镇 from 100, 乡 from 200.
    /// Streets are nearly all town, townships nearly all country, and towns hold some of both.
    /// </summary>
    private static double ShareOf(string township, string residence) =>
        (township[6], residence) switch
        {
            ('0', Kinds.Urban) => 10,
            ('0', _) => 1,
            ('1', Kinds.Urban) => 3,
            ('1', _) => 8,
            (_, Kinds.Urban) => 0.5,
            _ => 5,
        };

    private static int NextHousehold(SplitMix64 random, int age, bool hasInfant)
    {
        double[] sizes = age switch
        {
            0 => [16, 18, 36, 16, 9, 5],
            >= 1 and <= 3 => [5, 13, 34, 24, 17, 7],
            _ => [15, 46, 12, 10, 11, 6],
        };
        var size = random.NextWeighted(sizes) + 1;

        // An infant lives with at least one parent or grandparent more than the one who answers.
        return hasInfant ? Math.Max(size, 3) : size;
    }
}
