namespace SurveyPlatform.Scoring.Quality;

/// <summary>Takes two rows of a grid for the same when all their answers and gaps are.</summary>
internal sealed class SameAnswers(IReadOnlyList<double[]> items) : IEqualityComparer<int>
{
    public bool Equals(int x, int y)
    {
        foreach (var item in items)
        {
            // A gap compares as the same as a gap.
            if (item[x].CompareTo(item[y]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(int obj)
    {
        var hash = default(HashCode);
        foreach (var item in items)
        {
            hash.Add(item[obj]);
        }

        return hash.ToHashCode();
    }
}
