using Dapper;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Storage.Databases;

/// <summary>Tells Dapper, once a process, how columns become what the model is made of.</summary>
internal static class Columns
{
    static Columns()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;

        // As long as Dapper knows a type of its own, it asks the handler on reading only.
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.RemoveTypeMap(typeof(Guid?));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new Identifiers());
        SqlMapper.AddTypeHandler(new Instants());

        SqlMapper.AddTypeHandler(new Documents<LocalText>());
        SqlMapper.AddTypeHandler(new Documents<Questionnaire>());
        SqlMapper.AddTypeHandler(new Documents<PopulationFrame>());
        SqlMapper.AddTypeHandler(new Documents<WeightingPlan>());
        SqlMapper.AddTypeHandler(new Documents<QuotaPlan>());
        SqlMapper.AddTypeHandler(new Documents<SamplingScheme>());
        SqlMapper.AddTypeHandler(new Documents<IReadOnlyList<Area>>());
        SqlMapper.AddTypeHandler(new Documents<IReadOnlyList<string>>());
    }

    public static void Register()
    {
        // The first call brings the static constructor about, and no call does more.
    }
}
