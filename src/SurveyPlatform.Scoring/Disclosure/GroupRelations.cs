namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>Finds which groups of some respondents are sums and differences of other groups, whatever the respondents answered.</summary>
/// <remarks>
/// The sum of the answers of a group is the sum over the combinations of groups that occur among its respondents. A basis of these
/// combinations, each a column of ones and zeros by group, holds all that there is to know: in its reduced form some groups lead, and
/// every other group is read off as a combination of those.
/// </remarks>
/// <param name="groups">How many groups there are.</param>
internal sealed class GroupRelations(int groups)
{
    // One a group, null for one that does not lead. Of the groups that lead, each is 1 in its own and 0 in all others.
    private readonly ulong[]?[] leads = new ulong[groups][];
    private readonly List<int> free = [.. Enumerable.Range(0, groups)];

    /// <summary>How many groups lead: none of them follows from the others.</summary>
    public int Rank => groups - free.Count;

    /// <summary>Takes in a combination of groups that some respondent has.</summary>
    /// <param name="combination">The groups, each once.</param>
    /// <returns>Whether it makes any group independent that was none.</returns>
    public bool Add(IReadOnlyList<int> combination)
    {
        var at = free.FindIndex(group => RestAt(group, combination) != 0);
        if (at < 0)
        {
            return false;
        }

        var (column, lead) = (new ulong[groups], free[at]);
        foreach (var group in free)
        {
            column[group] = RestAt(group, combination);
        }

        free.RemoveAt(at);
        PrimeField.Scale(column, lead);
        foreach (var other in leads)
        {
            if (other is not null)
            {
                PrimeField.Clear(other, column, lead);
            }
        }

        leads[lead] = column;
        return true;
    }

    /// <summary>Lists the relations, of which all others are combinations.</summary>
    /// <returns>Factors, one a group, with which the sums of the groups add up to 0; none for a group without respondents.</returns>
    public List<ulong[]> List()
    {
        var relations = new List<ulong[]>();
        foreach (var group in free)
        {
            var relation = new ulong[groups];
            for (var lead = 0; lead < groups; lead++)
            {
                relation[lead] = leads[lead] is { } column ? PrimeField.Negate(column[group]) : 0;
            }

            if (relation.Any(factor => factor != 0))
            {
                relation[group] = 1;
                relations.Add(relation);
            }
        }

        return relations;
    }

    // What a combination has at a group beyond the groups that lead.
    private ulong RestAt(int group, IReadOnlyList<int> combination)
    {
        var rest = 0UL;
        foreach (var member in combination)
        {
            rest = member == group ? PrimeField.Add(rest, 1) : rest;
            rest = leads[member] is { } lead ? PrimeField.Add(rest, PrimeField.Negate(lead[group])) : rest;
        }

        return rest;
    }
}
