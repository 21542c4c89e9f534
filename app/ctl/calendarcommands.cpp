// calendar list, import, export, propose.
#include "app/calendarfile/calendarimport.h"
#include "app/ctl/datafolder.h"
#include "app/ctl/dayfile.h"
#include "app/wire/documents.h"
#include "models/domain/paidholidays.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

namespace tongdai::ctl {

namespace {

const QString Json = QStringLiteral("json");
const QString DryRun = QStringLiteral("dry-run");
const QString Year = QStringLiteral("year");
const QString UnitCode = QStringLiteral("unit");
const QString Confirm = QStringLiteral("confirm");
const QString TetBefore = QStringLiteral("tet-days-before");
const QString National = QStringLiteral("national");
const QString Culture = QStringLiteral("culture-day");

QString hoursOf(const CalendarDay &day)
{
    return day.hours.isEmpty() ? QString() : QStringLiteral("  ") + hoursText(day.hours);
}

QString lineOf(const CalendarDay &day)
{
    return QStringLiteral("%1  %2%3  %4%5%6")
        .arg(day.date.toString(Qt::ISODate))
        .arg(wireWord(day.kind), -18)
        .arg(day.unit.isEmpty() ? QString() : QStringLiteral("  unit ") + day.unit, day.note,
             day.document.isEmpty() ? QString() : QStringLiteral("  ") + day.document, hoursOf(day));
}

/// The year an option or argument names; nothing and a sentence on stderr when it is none.
std::optional<int> yearFrom(const QString &text)
{
    bool ok = false;
    const int year = text.toInt(&ok);
    if (ok && year >= 1900 && year <= 2200)
        return year;
    complain(QStringLiteral("\"%1\" is no year: write it like 2027.").arg(text));
    return {};
}

int listDays(const QCommandLineParser &parser, const QStringList &, const Target &target)
{
    std::optional<int> year;
    if (parser.isSet(Year) && !(year = yearFrom(parser.value(Year))))
        return WrongUsage;
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    const auto days = (*data)->days();
    if (!days)
        return refuse(days.error());
    QJsonArray rows;
    for (const CalendarDay &day : *days) {
        if (year && day.date.year() != *year)
            continue;
        // What holds for a unit: its own days and those for all.
        if (parser.isSet(UnitCode) && !day.unit.isEmpty() && day.unit != parser.value(UnitCode))
            continue;
        if (parser.isSet(Json))
            rows.append(wire::toJson(day));
        else
            say(lineOf(day));
    }
    if (parser.isSet(Json))
        sayJson(rows);
    return Done;
}

/// Days of the file that the directory has no unit for go to the refused.
Result<void> refuseUnknownUnits(const server::Administration &data, calendarfile::CalendarReading &reading)
{
    const auto units = data.units();
    if (!units)
        return tl::unexpected(units.error());
    QSet<QString> known {QString(), centreUnit()};
    for (const Unit &unit : *units)
        known.insert(unit.code);
    QList<calendarfile::ReadDay> sound;
    for (const calendarfile::ReadDay &read : std::as_const(reading.days)) {
        if (known.contains(read.day.unit))
            sound.append(read);
        else
            reading.refused.append({read.line, QStringLiteral("unit.unknown")});
    }
    reading.days = sound;
    return {};
}

void sayImport(bool json, bool dryRun, const calendarfile::CalendarReading &reading,
               const server::DayImport &done)
{
    QJsonArray reasons;
    for (const calendarfile::RefusedEvent &event : reading.refused) {
        reasons.append(QJsonObject {{QStringLiteral("line"), event.line},
                                    {QStringLiteral("code"), event.code},
                                    {QStringLiteral("reason"), sentenceOf(event)}});
        complain(QStringLiteral("line %1: %2").arg(event.line).arg(sentenceOf(event)));
    }
    QJsonArray assumed;
    for (const calendarfile::ReadDay &read : reading.days) {
        if (!read.kindAssumed)
            continue;
        assumed.append(read.day.date.toString(Qt::ISODate));
        complain(QStringLiteral("line %1: %2 (%3) is taken for a holiday, the file does not say: look whether"
                                " people work on it.")
                     .arg(read.line)
                     .arg(read.day.date.toString(Qt::ISODate), read.day.note));
    }
    if (!json) {
        say(sentenceOf(done.days)
            + QStringLiteral(", %1 refused; %2 open tickets due at another time%3")
                  .arg(reading.refused.size())
                  .arg(done.movedTickets)
                  .arg(dryRun ? QStringLiteral(" (nothing was written)") : QString()));
        return;
    }
    QJsonObject object = jsonOf(done.days);
    object.insert(QStringLiteral("refused"), reading.refused.size());
    object.insert(QStringLiteral("reasons"), reasons);
    object.insert(QStringLiteral("kind_assumed"), assumed);
    object.insert(QStringLiteral("moved_tickets"), done.movedTickets);
    object.insert(QStringLiteral("dry_run"), dryRun);
    sayJson(object);
}

int importDays(const QCommandLineParser &parser, const QStringList &files, const Target &target)
{
    if (files.size() != 1)
        return wrongUsage(QStringLiteral("Name one file: calendar import FILE.ics or FILE.csv"));
    auto reading = readDays(files.first(), parser.value(UnitCode));
    if (!reading)
        return refuse(reading.error());
    const auto data = openData(target, !parser.isSet(DryRun));
    if (!data)
        return refuse(data.error());
    if (const auto checked = refuseUnknownUnits(**data, *reading); !checked)
        return refuse(checked.error());
    QList<CalendarDay> days;
    for (const calendarfile::ReadDay &read : std::as_const(reading->days))
        days.append(read.day);
    const auto done = (*data)->importDays(days, parser.isSet(DryRun));
    if (!done)
        return refuse(done.error());
    sayImport(parser.isSet(Json), parser.isSet(DryRun), *reading, *done);
    return reading->days.isEmpty() && !reading->refused.isEmpty() ? Refused : Done;
}

int exportDays(const QCommandLineParser &parser, const QStringList &files, const Target &target)
{
    if (files.size() != 1 || !parser.isSet(Year))
        return wrongUsage(QStringLiteral("Name a file and a year: calendar export FILE.ics --year 2027"));
    const auto year = yearFrom(parser.value(Year));
    if (!year)
        return WrongUsage;
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    auto days = (*data)->days();
    if (!days)
        return refuse(days.error());
    days->removeIf([&](const CalendarDay &day) { return day.date.year() != *year; });
    QSaveFile file(files.first());
    const QByteArray bytes = calendarfile::writtenCalendar(*days, QDateTime::currentMSecsSinceEpoch());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return refuse(fail(ErrorKind::Storage,
                           QStringLiteral("%1 cannot be written: %2").arg(files.first(), file.errorString()))
                          .value());
    say(QStringLiteral("%1 days of %2 in %3").arg(days->size()).arg(*year).arg(files.first()));
    return Done;
}

QString nameOf(HolidayReason reason)
{
    switch (reason) {
    case HolidayReason::NewYear:
        return QStringLiteral("Tết Dương lịch");
    case HolidayReason::Tet:
        return QStringLiteral("Tết Âm lịch");
    case HolidayReason::HungKings:
        return QStringLiteral("Giỗ Tổ Hùng Vương");
    case HolidayReason::Reunification:
        return QStringLiteral("Ngày Chiến thắng");
    case HolidayReason::Labour:
        return QStringLiteral("Ngày Quốc tế lao động");
    case HolidayReason::National:
    case HolidayReason::NationalNeighbour:
        return QStringLiteral("Quốc khánh");
    case HolidayReason::Culture:
        return QStringLiteral("Ngày Văn hóa Việt Nam");
    case HolidayReason::Compensatory:
        return QStringLiteral("Nghỉ bù");
    }
    return {};
}

/// What the year's notice settles, from the options; nothing and a sentence on stderr when they are wrong.
std::optional<HolidayChoices> choicesFrom(const QCommandLineParser &parser)
{
    HolidayChoices choices;
    bool ok = true;
    if (parser.isSet(TetBefore))
        choices.tetDaysBefore = parser.value(TetBefore).toInt(&ok);
    const QString national = parser.value(National);
    if (national == QStringLiteral("before"))
        choices.neighbour = HolidayChoices::Neighbour::Before;
    else if (national == QStringLiteral("after"))
        choices.neighbour = HolidayChoices::Neighbour::After;
    else if (!national.isEmpty())
        ok = false;
    choices.cultureDay = parser.isSet(Culture);
    if (ok)
        return choices;
    complain(QStringLiteral("Write --tet-days-before 0 to 4 and --national before or after."));
    return {};
}

void sayProposal(const QList<ProposedDay> &days, bool json)
{
    QJsonArray rows;
    for (const ProposedDay &day : days) {
        const QString date = day.date.toString(Qt::ISODate);
        if (json) {
            QJsonObject row {{QStringLiteral("date"), date},
                             {QStringLiteral("kind"), wireWord(day.kind)},
                             {QStringLiteral("reason"), wireWord(day.reason)},
                             {QStringLiteral("on"), day.isOn},
                             {QStringLiteral("lunar"), day.isLunar}};
            if (day.insteadOf.isValid())
                row.insert(QStringLiteral("instead_of"), day.insteadOf.toString(Qt::ISODate));
            rows.append(row);
            continue;
        }
        say(QStringLiteral("%1 %2  %3  %4%5%6")
                .arg(day.isOn ? QStringLiteral("[x]") : QStringLiteral("[ ]"), date)
                .arg(wireWord(day.kind), -18)
                .arg(nameOf(day.reason),
                     day.insteadOf.isValid()
                         ? QStringLiteral(" instead of ") + day.insteadOf.toString(Qt::ISODate)
                         : QString(),
                     day.isLunar ? QStringLiteral("  (computed from the lunar calendar)") : QString()));
    }
    if (json) {
        sayJson(rows);
        return;
    }
    say(QStringLiteral("To be chosen by a person, by the year's notice:"));
    say(QStringLiteral(
        "  Tết: days before the first of the lunar year, --tet-days-before 0 to 4 (here: 1 unless"
        " said)"));
    say(QStringLiteral(
        "  Quốc khánh: the day before or after 2 September, --national before|after (here: the one"
        " nearer to a weekend unless said)"));
    say(QStringLiteral(
        "  24 November: --culture-day when it has become a paid holiday (here: off unless said)"));
    say(QStringLiteral("Nothing was written. --confirm DOCUMENT writes what is marked [x] under that paper's"
                       " number."));
}

/// Two holidays on one date are one day with both names.
QList<CalendarDay> confirmedDays(const QList<ProposedDay> &proposed, const QString &document)
{
    QList<CalendarDay> days;
    for (const ProposedDay &day : proposed) {
        if (!day.isOn)
            continue;
        if (!days.isEmpty() && days.last().date == day.date)
            days.last().note += QStringLiteral("; ") + nameOf(day.reason);
        else
            days.append(confirmed(day, document, nameOf(day.reason)));
    }
    return days;
}

int propose(const QCommandLineParser &parser, const QStringList &years, const Target &target)
{
    if (years.size() != 1)
        return wrongUsage(QStringLiteral("Name one year: calendar propose 2027"));
    const auto year = yearFrom(years.first());
    const auto choices = choicesFrom(parser);
    if (!year || !choices)
        return WrongUsage;
    const auto proposed = proposedHolidays(*year, *choices);
    if (!proposed)
        return refuse(proposed.error());
    if (!parser.isSet(Confirm)) {
        sayProposal(*proposed, parser.isSet(Json));
        return Done;
    }
    const QString document = parser.value(Confirm).trimmed();
    if (document.isEmpty())
        return wrongUsage(QStringLiteral("Say by which paper: --confirm 9441/TB-BNV"));
    const auto data = openData(target, true);
    if (!data)
        return refuse(data.error());
    const auto done = (*data)->importDays(confirmedDays(*proposed, document));
    if (!done)
        return refuse(done.error());
    sayImport(parser.isSet(Json), false, {}, *done);
    return Done;
}

void addJson(QCommandLineParser &parser)
{
    parser.addOption({Json, QStringLiteral("Print JSON.")});
}

} // namespace

QList<Command> calendarCommands()
{
    return {
        {{QStringLiteral("calendar"), QStringLiteral("list")},
         QStringLiteral("[--year Y] [--unit CODE] [--json]"),
         QStringLiteral("Lists the days that differ from the week."),
         [](QCommandLineParser &parser) {
             addJson(parser);
             parser.addOption({Year, QStringLiteral("Only of this year."), Year});
             parser.addOption({UnitCode, QStringLiteral("What holds for this unit."), UnitCode});
         },
         listDays},
        {{QStringLiteral("calendar"), QStringLiteral("import")},
         QStringLiteral("FILE [--dry-run] [--unit CODE] [--json]"),
         QStringLiteral(
             "Takes days from an .ics, .csv or .json file and counts open tickets' due times anew."),
         [](QCommandLineParser &parser) {
             addJson(parser);
             parser.addOption({DryRun, QStringLiteral("Only say what would change.")});
             parser.addOption(
                 {UnitCode, QStringLiteral("Days without a unit of their own hold for this one."), UnitCode});
         },
         importDays},
        {{QStringLiteral("calendar"), QStringLiteral("export")},
         QStringLiteral("FILE.ics --year Y"),
         QStringLiteral("Writes a year's days as an iCalendar file."),
         [](QCommandLineParser &parser) {
             parser.addOption({Year, QStringLiteral("Which year."), Year});
         },
         exportDays},
        {{QStringLiteral("calendar"), QStringLiteral("propose")},
         QStringLiteral("YEAR [--confirm DOCUMENT] [--json]"),
         QStringLiteral("Shows the paid holidays a year is likely to have; writes them only with --confirm."),
         [](QCommandLineParser &parser) {
             addJson(parser);
             parser.addOption({Confirm, QStringLiteral("Write them, by the paper with this number."),
                               QStringLiteral("document")});
             parser.addOption({TetBefore,
                               QStringLiteral("Of the five days of Tết, how many before the first of the"
                                              " lunar year: 0 to 4."),
                               QStringLiteral("days")});
             parser.addOption({National, QStringLiteral("The other day of Quốc khánh: before or after."),
                               QStringLiteral("which")});
             parser.addOption({Culture, QStringLiteral("24 November is a paid holiday.")});
         },
         propose},
    };
}

} // namespace tongdai::ctl
