using ImrSearch.Index.Harness;

return args switch
{
    ["write", var folder, var journal, var seed, var killAtEvent] =>
        new WriteLoop(folder, journal, int.Parse(seed), long.Parse(killAtEvent)).Run(),
    ["hold", var folder] => Holder.Run(folder),
    ["read", var folder, var seed, var commits] => ReadLoop.Run(folder, int.Parse(seed), int.Parse(commits)),
    ["freeze", var folder] => FrozenIndex.Write(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        write FOLDER JOURNAL SEED N   changes, commits and merges an index until it is killed; kills itself at the N-th change to the disk (0: never);
                                      3 and the reason when the disk is full
        hold FOLDER                   holds the index's write lock until it is killed or its input ends
        read FOLDER SEED COMMITS      searches an index that another process writes, until it has seen so many commits
        freeze FOLDER                 makes the frozen index of this format version, for tests/fixtures
        """);
    return 2;
}
