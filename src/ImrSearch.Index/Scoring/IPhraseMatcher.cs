namespace ImrSearch.Index.Scoring;

/// <summary>Tells how often a phrase occurs in the document at which all its cursors stand.</summary>
internal interface IPhraseMatcher
{
    /// <summary>The frequency; 0 = no match.</summary>
    float Frequency();
}
