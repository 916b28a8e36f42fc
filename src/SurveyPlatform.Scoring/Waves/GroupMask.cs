namespace SurveyPlatform.Scoring.Waves;

/// <summary>Which groups are hidden of something that is published, out of all that can be asked for.</summary>
/// <param name="profiles">The groups.</param>
/// <param name="isHidden">One a group.</param>
internal sealed class GroupMask(Profiles profiles, bool[] isHidden)
{
    /// <summary>Whether what is published of all respondents would give a group away.</summary>
    public bool HidesTotal => isHidden[Profiles.Everybody];

    /// <summary>Whether one of the groups is hidden.</summary>
    public bool this[int group] => isHidden[group];

    /// <summary>The groups of a breakdown, in its order.</summary>
    /// <param name="tag">Of the breakdown.</param>
    /// <param name="areaLevel">For places, the level at which they are told apart.</param>
    /// <returns>Whether each is hidden; null where the tag is that of no trait.</returns>
    public bool[]? Of(string tag, int areaLevel)
    {
        var trait = profiles.Find(tag);
        if (trait < 0)
        {
            return null;
        }

        var (tree, first) = (profiles.Traits[trait].Tree, profiles.FirstOf(trait));
        return
        [
            .. Enumerable
                .Range(0, profiles.Traits[trait].Count)
                .Where(group => tree is null || tree.LevelOf(group) == areaLevel)
                .Select(group => isHidden[first + group]),
        ];
    }

    /// <summary>Whether it is hidden how many named no group of a trait.</summary>
    /// <param name="tag">Of the trait.</param>
    public bool HidesNone(string tag) => profiles.Find(tag) is var trait and >= 0 && isHidden[profiles.NoneOf(trait)];
}
