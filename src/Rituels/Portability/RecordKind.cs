using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rituels.Database;

namespace Rituels.Portability;

/// <summary>
/// A kind of record that cohorts hold, and how it travels in a cohort's archive. Each room declares its own with
/// <c>services.AddRecords&lt;Team&gt;("teams")</c>; what it does not declare it leaves out with a reason, and a test finds what it forgot.
/// Ids and people in a row need no word: whatever the archive knows is found again in its rows, in texts too.
/// </summary>
public abstract class RecordKind(string name, Type type)
{
    private readonly HashSet<string> _staying = [];

    /// <summary>Its file in the archive, without the ending: small letters and hyphens.</summary>
    public string Name => name;
    public Type Type => type;

    /// <summary>Properties that do not travel: a secret, a lease.</summary>
    public IReadOnlySet<string> Staying => _staying;

    /// <summary>Its rows are those that rows of other kinds refer to: people.</summary>
    public bool IsReferred { get; protected set; }

    /// <summary>One person's own, as a draft is: not in what staff take out in the browser.</summary>
    public bool IsPersonal { get; protected set; }

    /// <summary>What archives of earlier programs have instead of this kind's rows.</summary>
    internal FormerRows? Former { get; private protected set; }

    /// <summary>The rows of a cohort, in the order of their keys.</summary>
    internal abstract IAsyncEnumerable<object> Of(RituelsDb db, Guid cohort);

    /// <summary>The rows with these ids.</summary>
    internal abstract IQueryable<object> Among(RituelsDb db, IReadOnlyCollection<Guid> ids);

    /// <summary>Whether a row has no place in another instance, and is left out there.</summary>
    internal abstract bool IsTaken(RituelsDb db, object row);

    /// <summary>What becomes of a row that comes into another instance.</summary>
    internal abstract void Land(object row, DateTimeOffset now);

    protected void Keep(string property) => _staying.Add(property);
}

/// <inheritdoc/>
public sealed class RecordKind<T>(string name) : RecordKind(name, typeof(T)) where T : class
{
    private Func<RituelsDb, Guid, IQueryable<T>> _rows = (db, cohort) => db.Set<T>().Where(ByCohort(cohort));
    private Action<T, DateTimeOffset> _arrival = (_, _) => { };
    private Func<RituelsDb, T, bool> _isTaken = (_, _) => false;

    /// <summary>Which rows a cohort holds, where <c>CohortId</c> does not say it.</summary>
    public RecordKind<T> Of(Func<RituelsDb, Guid, IQueryable<T>> rows)
    {
        _rows = rows;
        return this;
    }

    public RecordKind<T> WhatIsReferredTo()
    {
        IsReferred = true;
        return this;
    }

    public RecordKind<T> Personal()
    {
        IsPersonal = true;
        return this;
    }

    /// <summary>A property that stays where it is; in the other instance it is what a new record has.</summary>
    public RecordKind<T> Without<TValue>(Expression<Func<T, TValue>> property)
    {
        Keep(((MemberExpression)property.Body).Member.Name);
        return this;
    }

    /// <summary>What happens to a row as it comes into another instance, at that instant.</summary>
    public RecordKind<T> OnArrival(Action<T, DateTimeOffset> arrival)
    {
        _arrival = arrival;
        return this;
    }

    /// <summary>Archives of earlier programs lack these rows, for another kind's held what they say.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="until">The migration since which these rows are.</param>
    /// <param name="properties">What rows of that kind had then and have no more.</param>
    /// <param name="make">A row of this kind from one of that, both as archives write them; null when it says nothing of it.</param>
    public RecordKind<T> MadeFrom(string kind, string until, IReadOnlyList<string> properties, Func<JsonObject, JsonObject?> make)
    {
        Former = new(kind, until, properties, make);
        return this;
    }

    /// <summary>Rows whose place is taken in the other instance, and which can be done without.</summary>
    public RecordKind<T> Unless(Func<RituelsDb, T, bool> isTaken)
    {
        _isTaken = isTaken;
        return this;
    }

    internal override IAsyncEnumerable<object> Of(RituelsDb db, Guid cohort) => InOrder(db, _rows(db, cohort)).AsNoTracking().AsAsyncEnumerable();

    internal override IQueryable<object> Among(RituelsDb db, IReadOnlyCollection<Guid> ids)
    {
        var key = Key(db)[0].Name;
        return InOrder(db, db.Set<T>().Where(row => ids.Contains(EF.Property<Guid>(row, key)))).AsNoTracking();
    }

    internal override bool IsTaken(RituelsDb db, object row) => _isTaken(db, (T)row);

    internal override void Land(object row, DateTimeOffset now) => _arrival((T)row, now);

    private static IQueryable<T> InOrder(RituelsDb db, IQueryable<T> rows) =>
        Key(db).Select(property => property.Name).Aggregate(rows.OrderBy(_ => 1), (ordered, name) => ordered.ThenBy(row => EF.Property<object>(row, name)));

    private static IReadOnlyList<IProperty> Key(RituelsDb db) => db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties;

    private static Expression<Func<T, bool>> ByCohort(Guid cohort)
    {
        var row = Expression.Parameter(typeof(T));
        var held = Expression.Convert(Expression.Property(row, "CohortId"), typeof(Guid?));
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(held, Expression.Constant(cohort, typeof(Guid?))), row);
    }
}

/// <summary>See <see cref="RecordKind{T}.MadeFrom"/>.</summary>
internal sealed record FormerRows(string Kind, string Until, IReadOnlyList<string> Properties, Func<JsonObject, JsonObject?> Make);

/// <summary>A kind of record that no archive holds, and why.</summary>
public sealed record StayingRecords(Type Type, string Reason);

public static class RecordKinds
{
    public static RecordKind<T> AddRecords<T>(this IServiceCollection services, string name) where T : class
    {
        var kind = new RecordKind<T>(name);
        services.AddSingleton<RecordKind>(kind);
        return kind;
    }

    public static void LeaveRecords<T>(this IServiceCollection services, string reason) where T : class =>
        services.AddSingleton(new StayingRecords(typeof(T), reason));
}
