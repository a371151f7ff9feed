using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Tests.House;

public class ArchitectureTests
{
    private static readonly string[] Rituals = ["Retrospectives", "Agenda", "StandUps", "Coaching", "Help", "Talks", "Skills", "Gazette", "Places", "Site", "WhoIsWho"];
    private static readonly string[] Shared = ["Programme", "Delivery", "Portability", "Accounts", "Shell", "Database"];

    private static IEnumerable<SourceFile> Sources => SourceFile.In("src/Rituels/", ".cs", ".cshtml", ".razor");

    [Fact]
    public void Every_folder_is_a_room_of_the_house() =>
        Findings.None(Sources.Select(file => file.Room).Distinct().Where(room => room.Length > 0).Except([.. Rituals, .. Shared]));

    [Fact]
    public void Rituals_never_name_each_other() =>
        Findings.None(Sources.Where(file => Rituals.Contains(file.Room)).SelectMany(file => Named(file, Rituals.Where(ritual => ritual != file.Room))));

    [Fact]
    public void The_shared_rooms_name_no_ritual() =>
        Findings.None(Sources.Where(file => Shared.Contains(file.Room)).SelectMany(file => Named(file, Rituals)));

    [Fact]
    public void The_programme_does_not_know_how_mail_is_delivered() =>
        Findings.None(Sources.Where(file => file.Room == "Programme").SelectMany(file => Named(file, ["Delivery"])));

    [Fact]
    public void Only_Program_names_every_room()
    {
        var rooms = Sources.Select(file => file.Room).Distinct().Where(room => room.Length > 0).ToList();
        Assert.Equal(["src/Rituels/Program.cs"], Sources.Where(file => rooms.All(room => Named(file, [room]).Any())).Select(file => file.Path));
    }

    [Fact]
    public void A_name_is_seen_in_each_of_its_forms()
    {
        var file = new SourceFile("src/Rituels/Agenda/X.cs", "using Rituels.Talks;\nvar x = Rituels.Skills.Y; var z = new Places.Room();\n@using Rituels.Help\n// Coaching is no name, nor is HelpText.\n");
        Assert.Equal(["Talks", "Help", "Skills", "Places"], Named(file, ["Talks", "Coaching", "Help", "Skills", "Gazette", "Places"]).Select(found => found.Split(' ')[^1]).OrderBy(name => "THSP".IndexOf(name[0], StringComparison.Ordinal)));
    }

    /// <summary>Rooms meet in the assembly too: this reads the compiled signatures, which sources may hide behind an alias.</summary>
    [Fact]
    public void No_ritual_holds_a_type_of_another() =>
        Findings.None(typeof(RituelsDb).Assembly.GetTypes().Where(type => Rituals.Contains(RoomOf(type)))
            .SelectMany(type => Held(type).Where(held => Rituals.Contains(RoomOf(held)) && RoomOf(held) != RoomOf(type)).Select(held => $"{type} holds {held}")));

    // Accounts keeps ASP.NET Core's own records: those of Identity, and the keys of data protection.
    [Fact]
    public async Task Entities_know_neither_the_web_nor_the_database()
    {
        await using var database = await TestDatabase.Create("sqlite");
        await using var db = TestDatabase.Context(database.ConnectionString);
        var entities = db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.Assembly == typeof(RituelsDb).Assembly && RoomOf(type) != "Accounts").ToList();
        Assert.True(entities.Count > 8);
        Findings.None(entities.SelectMany(entity => Imported(FileOf(entity))));
        Assert.NotEmpty(Imported(new("x", "using Microsoft.EntityFrameworkCore;\n")));
        Assert.NotEmpty(Imported(new("x", "Microsoft.AspNetCore.Http.HttpContext context")));
    }

    private static SourceFile FileOf(Type entity) =>
        Sources.Single(file => file.Room == RoomOf(entity) && file.Find($@"\b(class|record) {entity.Name}\b").Any());

    private static IEnumerable<string> Imported(SourceFile file) => file.Find(@"\bMicrosoft\.(AspNetCore|EntityFrameworkCore|Extensions)\b[\w.]*");

    private static IEnumerable<string> Named(SourceFile file, IEnumerable<string> rooms) =>
        rooms.Where(room => file.Find($@"(?<!namespace\s+)\bRituels\.{room}\b|(?<![\w.""/])(?<!//.*){room}\.[A-Z]\w+").Any()).Select(room => $"{file.Path} names {room}");

    private static string RoomOf(Type type) => type.Namespace?.Split('.') is ["Rituels", var room, ..] ? room : "";

    private static IEnumerable<Type> Held(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var held = type.GetFields(all).Select(field => field.FieldType)
            .Concat(type.GetMethods(all).SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType)))
            .Concat(type.GetConstructors(all).SelectMany(made => made.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetInterfaces()).Append(type.BaseType);
        return held.OfType<Type>().SelectMany(found => found.GetGenericArguments().Append(found));
    }
}
