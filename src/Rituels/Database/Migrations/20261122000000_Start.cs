using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Rituels.Database.Migrations;

/// <summary>The first schema. Columns carry no type: each database chooses its own for the CLR type.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261122000000_Start")]
internal sealed class Start : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("cohorts", t => new
        {
            Id = t.Column<Guid>(),
            Slug = t.Column<string>(),
            Name = t.Column<string>(),
            Starts = t.Column<DateOnly>(),
            Ends = t.Column<DateOnly>(),
            Languages = t.Column<string>(),
            Vocabulary = t.Column<string>(),
            Accent = t.Column<string>(nullable: true),
            HasLogo = t.Column<bool>(),
            IsListed = t.Column<bool>(),
            IsSample = t.Column<bool>(),
            MailsEveryone = t.Column<bool>(),
            Lists = t.Column<string>(),
            Rhythms = t.Column<string>(),
            DaysOff = t.Column<string>(),
            CreatedAt = t.Column<DateTime>(),
            ClosedAt = t.Column<DateTime>(nullable: true),
            Version = t.Column<int>(),
            Roll = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_cohorts", x => x.Id);
        });
        migration.CreateTable("instance_texts", t => new
        {
            Page = t.Column<string>(),
            Language = t.Column<string>(),
            Body = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_instance_texts", x => new { x.Page, x.Language });
        });
        migration.CreateTable("old_slugs", t => new
        {
            Slug = t.Column<string>(),
            CohortId = t.Column<Guid>(),
            TargetId = t.Column<Guid>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_old_slugs", x => new { x.CohortId, x.Slug });
        });
        migration.CreateTable("people", t => new
        {
            Id = t.Column<Guid>(),
            Name = t.Column<string>(),
            Email = t.Column<string>(),
            EmailKey = t.Column<string>(),
            Language = t.Column<string>(nullable: true),
            IsAdmin = t.Column<bool>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_people", x => x.Id);
        });
        migration.CreateTable("protection_keys", t => new
        {
            Id = t.Column<Guid>(),
            FriendlyName = t.Column<string>(),
            Xml = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_protection_keys", x => x.Id);
        });
        migration.CreateTable("due_work", t => new
        {
            Id = t.Column<Guid>(),
            Ritual = t.Column<string>(),
            Kind = t.Column<string>(),
            CohortId = t.Column<Guid>(nullable: true),
            Period = t.Column<string>(),
            Ordinal = t.Column<int>(),
            DueAt = t.Column<DateTime>(),
            Payload = t.Column<string>(nullable: true),
            LeaseUntil = t.Column<DateTime>(nullable: true),
            DoneAt = t.Column<DateTime>(nullable: true),
            Outcome = t.Column<string>(nullable: true),
            Recipients = t.Column<int>(),
            Tries = t.Column<int>(),
            LastError = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_due_work", x => x.Id);
            t.ForeignKey("FK_due_work_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("letters", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(nullable: true),
            Language = t.Column<string>(),
            Subject = t.Column<string>(),
            Html = t.Column<string>(),
            Text = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_letters", x => x.Id);
            t.ForeignKey("FK_letters_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("logos", t => new
        {
            CohortId = t.Column<Guid>(),
            Content = t.Column<byte[]>(),
            ContentType = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_logos", x => x.CohortId);
            t.ForeignKey("FK_logos_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("questionnaires", t => new
        {
            CohortId = t.Column<Guid>(),
            Editions = t.Column<string>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_questionnaires", x => x.CohortId);
            t.ForeignKey("FK_questionnaires_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("week_books", t => new
        {
            CohortId = t.Column<Guid>(),
            Through = t.Column<int>(),
            CohortVersion = t.Column<int>(),
            LookAgainAt = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_week_books", x => x.CohortId);
            t.ForeignKey("FK_week_books_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("accounts", t => new
        {
            Id = t.Column<Guid>(),
            UserName = t.Column<string>(nullable: true),
            NormalizedUserName = t.Column<string>(nullable: true),
            Email = t.Column<string>(nullable: true),
            NormalizedEmail = t.Column<string>(nullable: true),
            EmailConfirmed = t.Column<bool>(),
            PasswordHash = t.Column<string>(nullable: true),
            SecurityStamp = t.Column<string>(nullable: true),
            ConcurrencyStamp = t.Column<string>(nullable: true),
            PhoneNumber = t.Column<string>(nullable: true),
            PhoneNumberConfirmed = t.Column<bool>(),
            TwoFactorEnabled = t.Column<bool>(),
            LockoutEnd = t.Column<DateTime>(nullable: true),
            LockoutEnabled = t.Column<bool>(),
            AccessFailedCount = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts", x => x.Id);
            t.ForeignKey("FK_accounts_people_Id", x => x.Id, "people", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("mail_stops", t => new
        {
            CohortId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(),
            Kind = t.Column<string>(),
            Since = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_mail_stops", x => new { x.CohortId, x.PersonId, x.Kind });
            t.ForeignKey("FK_mail_stops_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_mail_stops_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("teams", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Slug = t.Column<string>(),
            Name = t.Column<string>(),
            Aliases = t.Column<string>(),
            Host = t.Column<string>(),
            Starts = t.Column<DateOnly>(nullable: true),
            Ends = t.Column<DateOnly>(nullable: true),
            Pauses = t.Column<string>(),
            ReferentId = t.Column<Guid>(nullable: true),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_teams", x => x.Id);
            t.ForeignKey("FK_teams_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_teams_people_ReferentId", x => x.ReferentId, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateTable("postings", t => new
        {
            Id = t.Column<Guid>(),
            LetterId = t.Column<Guid>(),
            CohortId = t.Column<Guid>(nullable: true),
            Occasion = t.Column<string>(),
            Address = t.Column<string>(),
            Name = t.Column<string>(),
            PersonId = t.Column<Guid>(nullable: true),
            Stoppable = t.Column<string>(nullable: true),
            Secret = t.Column<string>(nullable: true),
            DueAt = t.Column<DateTime>(),
            NextTryAt = t.Column<DateTime>(),
            WorthlessAfter = t.Column<DateTime>(nullable: true),
            LeaseUntil = t.Column<DateTime>(nullable: true),
            SentAt = t.Column<DateTime>(nullable: true),
            FailedAt = t.Column<DateTime>(nullable: true),
            Tries = t.Column<int>(),
            LastError = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_postings", x => x.Id);
            t.ForeignKey("FK_postings_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_postings_letters_LetterId", x => x.LetterId, "letters", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_postings_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateTable("account_claims", t => new
        {
            Id = t.Column<int>().Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
            UserId = t.Column<Guid>(),
            ClaimType = t.Column<string>(nullable: true),
            ClaimValue = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_account_claims", x => x.Id);
            t.ForeignKey("FK_account_claims_accounts_UserId", x => x.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("account_logins", t => new
        {
            LoginProvider = t.Column<string>(),
            ProviderKey = t.Column<string>(),
            ProviderDisplayName = t.Column<string>(nullable: true),
            UserId = t.Column<Guid>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_account_logins", x => new { x.LoginProvider, x.ProviderKey });
            t.ForeignKey("FK_account_logins_accounts_UserId", x => x.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("account_tokens", t => new
        {
            UserId = t.Column<Guid>(),
            LoginProvider = t.Column<string>(),
            Name = t.Column<string>(),
            ExpiresAt = t.Column<DateTime>(),
            Value = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_account_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
            t.ForeignKey("FK_account_tokens_accounts_UserId", x => x.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("drafts", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TeamId = t.Column<Guid>(),
            Week = t.Column<int>(),
            PersonId = t.Column<Guid>(),
            Answers = t.Column<string>(),
            KeyDateTyped = t.Column<string>(),
            BasedOn = t.Column<int>(),
            SavedAt = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_drafts", x => x.Id);
            t.ForeignKey("FK_drafts_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_drafts_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_drafts_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("memberships", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(),
            TeamId = t.Column<Guid>(nullable: true),
            Role = t.Column<string>(),
            From = t.Column<DateOnly>(nullable: true),
            To = t.Column<DateOnly>(nullable: true),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_memberships", x => x.Id);
            t.ForeignKey("FK_memberships_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_memberships_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_memberships_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("retrospectives", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TeamId = t.Column<Guid>(),
            Week = t.Column<int>(),
            Answers = t.Column<string>(),
            Mood = t.Column<int>(),
            KeyDate = t.Column<DateOnly>(nullable: true),
            AtClosing = t.Column<string>(nullable: true),
            IsLate = t.Column<bool>(),
            FiledAt = t.Column<DateTime>(),
            EditedAt = t.Column<DateTime>(),
            FiledById = t.Column<Guid>(nullable: true),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_retrospectives", x => x.Id);
            t.ForeignKey("FK_retrospectives_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_retrospectives_people_FiledById", x => x.FiledById, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_retrospectives_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_account_claims_UserId", "account_claims", "UserId");
        migration.CreateIndex("IX_account_logins_UserId", "account_logins", "UserId");
        migration.CreateIndex("IX_account_tokens_LoginProvider_Name", "account_tokens", ["LoginProvider", "Name"]);
        migration.CreateIndex("IX_accounts_NormalizedUserName", "accounts", "NormalizedUserName", unique: true);
        migration.CreateIndex("IX_cohorts_Slug", "cohorts", "Slug", unique: true);
        migration.CreateIndex("IX_drafts_CohortId", "drafts", "CohortId");
        migration.CreateIndex("IX_drafts_PersonId", "drafts", "PersonId");
        migration.CreateIndex("IX_drafts_TeamId_Week_PersonId", "drafts", ["TeamId", "Week", "PersonId"], unique: true);
        migration.CreateIndex("IX_due_work_CohortId_Ritual_Period_Kind_Ordinal", "due_work", ["CohortId", "Ritual", "Period", "Kind", "Ordinal"], unique: true);
        migration.CreateIndex("IX_due_work_DoneAt_DueAt", "due_work", ["DoneAt", "DueAt"]);
        migration.CreateIndex("IX_letters_CohortId", "letters", "CohortId");
        migration.CreateIndex("IX_mail_stops_PersonId", "mail_stops", "PersonId");
        migration.CreateIndex("IX_memberships_CohortId_PersonId", "memberships", ["CohortId", "PersonId"]);
        migration.CreateIndex("IX_memberships_PersonId", "memberships", "PersonId");
        migration.CreateIndex("IX_memberships_TeamId", "memberships", "TeamId");
        migration.CreateIndex("IX_people_EmailKey", "people", "EmailKey", unique: true);
        migration.CreateIndex("IX_postings_CohortId", "postings", "CohortId");
        migration.CreateIndex("IX_postings_LetterId", "postings", "LetterId");
        migration.CreateIndex("IX_postings_Occasion_Address", "postings", ["Occasion", "Address"], unique: true);
        migration.CreateIndex("IX_postings_PersonId", "postings", "PersonId");
        migration.CreateIndex("IX_postings_SentAt_FailedAt_NextTryAt", "postings", ["SentAt", "FailedAt", "NextTryAt"]);
        migration.CreateIndex("IX_retrospectives_CohortId_KeyDate", "retrospectives", ["CohortId", "KeyDate"]);
        migration.CreateIndex("IX_retrospectives_CohortId_Week", "retrospectives", ["CohortId", "Week"]);
        migration.CreateIndex("IX_retrospectives_FiledById", "retrospectives", "FiledById");
        migration.CreateIndex("IX_retrospectives_TeamId_Week", "retrospectives", ["TeamId", "Week"], unique: true);
        migration.CreateIndex("IX_teams_CohortId_Slug", "teams", ["CohortId", "Slug"], unique: true);
        migration.CreateIndex("IX_teams_ReferentId", "teams", "ReferentId");
    }
}
