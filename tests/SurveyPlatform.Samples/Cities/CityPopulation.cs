using SurveyPlatform.Model.Surveys;
using static SurveyPlatform.Samples.Cities.Kinds;

namespace SurveyPlatform.Samples.Cities;

/// <summary>
/// Works out how many residents of each kind the city has: adults of the district × share of town or country ×
/// share of the age band there × share of the sex in that band, rounded to whole persons.
/// </summary>
public static class CityPopulation
{
    // Shares of the age bands among adults. Towns hold the young and the middle-aged; in the country one adult in three
    // is 60 or older, as in inland China after 2020.
    private static readonly double[] UrbanAges = [0.19, 0.22, 0.19, 0.18, 0.13, 0.09];
    private static readonly double[] RuralAges = [0.13, 0.14, 0.16, 0.23, 0.19, 0.15];

    // More boys are born and women live longer, so the share of men falls with age.
    private static readonly double[] Men = [0.52, 0.51, 0.507, 0.503, 0.49, 0.452];

    public static PopulationFrame Make() =>
        new()
        {
            Code = "yunlan-2025",
            Source =
                "云澜市2025年末18岁及以上常住人口（虚构城市，数据仅供演示；fictional city, figures for demonstration only）",
            Dimensions = ["area", "residence", "sex", "ageband"],
            Cells = [.. District.All.SelectMany(CellsOf)],
        };

    private static IEnumerable<PopulationCell> CellsOf(District district) =>
        CellsOf(district, Urban, district.Adults * district.UrbanShare, UrbanAges)
            .Concat(CellsOf(district, Rural, district.Adults * (1 - district.UrbanShare), RuralAges));

    private static IEnumerable<PopulationCell> CellsOf(
        District district,
        string residence,
        double adults,
        double[] ages
    )
    {
        var aged = ages.Select((share, age) => age >= FirstOld ? share * district.Ageing : share);
        var shares = aged.ToArray();
        var scale = adults / shares.Aggregate((sum, share) => sum + share);
        foreach (var sex in new[] { Male, Female })
        {
            for (var age = 0; age < AgeBands.Count; age++)
            {
                var ofSex = string.Equals(sex, Male, StringComparison.Ordinal) ? Men[age] : 1 - Men[age];
                yield return new PopulationCell
                {
                    Key = [district.Code, residence, sex, AgeBands[age]],
                    Count = (long)Math.Round(scale * shares[age] * ofSex),
                };
            }
        }
    }
}
