using SurveyPlatform.Samples.Cities;
using SurveyPlatform.Samples.Lines;

// Rewrites what is made rather than written by hand: the city's population, then the responses drawn from it.
var root = RepositoryRoot.Find();
await File.WriteAllBytesAsync(
    Path.Combine(root, "seeds", "population.json"),
    PopulationWriter.Write(CityPopulation.Make())
);

var city = City.ReadSeeds(root);
Directory.CreateDirectory(Path.Combine(root, "samples"));
await File.WriteAllBytesAsync(
    Path.Combine(root, "samples", "responses.ndjson"),
    SampleWriter.Write(city.Questionnaire, SampleMaker.Make(city))
);
