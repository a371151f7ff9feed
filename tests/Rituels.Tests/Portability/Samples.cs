namespace Rituels.Tests.Portability;

public static class Samples
{
    /// <summary>A cohort's file with every key.</summary>
    public const string Everything = """
        id: eig-2019
        name: EIG 3
        timezone: Europe/Paris
        languages: [fr, en]
        starts: 2019-02-11
        ends: 2019-11-15
        holidays: FR
        daysOff: [2019-05-31, 2019-08-05/2019-08-16, { days: 2019-10-04, label: "Journée « hors les murs »" }]
        schedule:
          opens: Monday 00:00
          reminders:
            - { kind: channel, at: Friday 10:00 }
            - { kind: member, at: Friday 13:30 }
          closes: Friday 14:30
          digest: Friday 15:00
        recipients: [everyone, promo@list.example]
        filing: fellows+mentors
        words:
          fr:
            team: { one: startup, many: startups, feminine: true }
          en:
            team: { one: startup, many: startups }
        accent: "#1D5e8a"
        listed: false
        staff:
          - { name: Staff One, email: one@staff.example }
        teams:
          - name: Carto Demo
            aliases: [Cartodemo]
            host: Agence de démonstration
            referent: One@staff.example
            starts: 2019-02-11
            ends: null
            pauses: [2019-07-15/2019-07-26]
            members:
              - { name: Fellow One, email: one@team.example, role: fellow }
              - { name: Mentor One, email: one@host.example, role: mentor, from: 2019-03-01, to: null }
          - name: Données vives
            members:
              - { name: Fellow Two, email: two@team.example }
              - { name: Mentor One, email: one@host.example, role: mentor }

        """;
}
