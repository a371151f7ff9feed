using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

internal static class PlacesSetup
{
    public static void AddPlaces(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<PlacesWords>();
        services.AddScoped<RoomDiary>();
        services.AddScoped<RoomLetters>();
        services.AddScoped<SlotLetters>();
        services.AddScoped<IHearOfDaysOff>(provider => provider.GetRequiredService<SlotLetters>());
        services.AddScoped<IRoomBook, RoomBook>();
        services.AddScoped<ICalendarSource, PlacesCalendar>();
        services.AddScoped<IGazetteSource, PlacesGazette>();
        services.AddScoped<IHomePart, PlacesHomePart>();
        services.AddScoped<ITellsItsRhythm, PlacesInWords>();
        services.AddScoped<IProgrammePart, PlacesProgrammePart>();
        services.AddScoped<IOutsideDoor, PlacesDoor>();
        services.AddScoped<ISitePart, PlacesFiles>();
        services.AddScoped<IMondayPart, PlacesMonday>();
        services.AddSingleton<IOccasionWords, PlacesOccasions>();
        services.AddScoped<IHoldsOnPeople, PlacesOnPeople>();
        services.AddScoped<ICohortPart, PlacesPart>();
        services.AddScoped<ISample, PlacesSample>();
        services.AddSingleton<ISimulatedPeople, SimulatedVisitors>();
        services.AddScoped<ISimulatedWitness, PlacesWitness>();
        AddRecords(services);
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddRecords<Place>("places");
        services.AddRecords<Room>("place-rooms");
        services.AddRecords<PlacesBook>("places-book");
        services.AddRecords<StandingSlot>("place-slots");
        services.AddRecords<SlotDay>("place-slot-days");
        services.AddRecords<SlotVisit>("place-visits");
        services.AddRecords<RoomRequest>("room-requests");
        services.AddRecords<RoomQuarter>("room-quarters");
    }
}
