using ImrSearch.Web;

return await WebServer.RunAsync(args);
