#include "app/calendarfile/calendarimport.h"
#include "tests/domain/printing.h"

#include <QStringDecoder>

#include <random>

using namespace tongdai;
using namespace tongdai::calendarfile;

namespace {

constexpr qint64 Now = 1'790'000'000'000;

/// A calendar of these lines, as other programs write it.
QByteArray fileOf(const QByteArray &lines)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + lines + "END:VCALENDAR\r\n";
}

QByteArray event(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\nUID:1@x\r\nDTSTAMP:20260101T000000Z\r\n" + lines + "END:VEVENT\r\n";
}

/// "2026-09-02 holiday? Quốc khánh" with "?" where the kind was assumed, then "refused 4 dtstart.invalid", or
/// the error.
QString inShort(const QByteArray &file)
{
    const auto reading = readCalendar(file);
    if (!reading)
        return reading.error().code.isEmpty() ? QStringLiteral("too large") : reading.error().code;
    QStringList words;
    for (const ReadDay &read : reading->days)
        words.append((read.day.date.toString(Qt::ISODate) + QLatin1Char(' ') + wireWord(read.day.kind)
                      + (read.kindAssumed ? QStringLiteral("? ") : QStringLiteral(" ")) + read.day.note)
                         .trimmed());
    for (const RefusedEvent &refused : reading->refused)
        words.append(QStringLiteral("refused %1 %2").arg(refused.line).arg(refused.code));
    return words.join(QStringLiteral(" | "));
}

QString ofEvent(const QByteArray &lines)
{
    return inShort(fileOf(event(lines)));
}

QList<CalendarDay> someDays()
{
    return {
        {QDate(2026, 2, 16),
         DayKind::Holiday,
         {},
         QStringLiteral("9441/TB-BNV"),
         {},
         QStringLiteral("Tết Âm lịch")},
        {QDate(2026, 8, 22),
         DayKind::MakeUp,
         {{QTime(7, 30), QTime(11, 30)}, {QTime(13, 0), QTime(17, 0)}},
         QStringLiteral("9441/TB-BNV"),
         QStringLiteral("H62.1"),
         QStringLiteral("Làm bù, cả ngày; \\ \"hai\" buổi")},
        {QDate(2026, 8, 31), DayKind::CompensatoryRest},
        {QDate(2026, 12, 31), DayKind::Working, {{QTime(22, 0), QTime(0, 0)}}, {}, {}, QStringLiteral("Ế")},
        {QDate(2026, 11, 24),
         DayKind::WeeklyRest,
         {},
         {},
         {},
         QStringLiteral("Chiều nay nghỉ ").repeated(30).trimmed()},
    };
}

} // namespace

TEST(CalendarFile, ReadsBackWhatItWrote)
{
    const QList<CalendarDay> days = someDays();
    const auto reading = readCalendar(writtenCalendar(days, Now));
    ASSERT_TRUE(reading);
    EXPECT_TRUE(reading->refused.isEmpty());
    ASSERT_EQ(reading->days.size(), days.size());
    for (qsizetype i = 0; i < days.size(); ++i) {
        EXPECT_EQ(reading->days[i].day, days[i]) << i;
        EXPECT_FALSE(reading->days[i].kindAssumed) << i;
    }
    EXPECT_TRUE(readCalendar(writtenCalendar({}, Now))->days.isEmpty());
    EXPECT_TRUE(readCalendar(writtenCalendar({CalendarDay {}}, Now))->days.isEmpty()) << "no date";
}

TEST(CalendarFile, FoldsItsLinesBetweenLetters)
{
    const QByteArray file = writtenCalendar(someDays(), Now);
    EXPECT_TRUE(file.startsWith("BEGIN:VCALENDAR\r\n"));
    EXPECT_TRUE(file.contains("\r\nDTSTART;VALUE=DATE:20260216\r\nDTEND;VALUE=DATE:20260217\r\n"));
    EXPECT_TRUE(file.contains("\r\nUID:2026-08-22.H62.1@days.tongdai.invalid\r\n"));
    EXPECT_TRUE(file.contains("\r\nDTSTAMP:20260921T"));
    const QList<QByteArray> lines = file.split('\n');
    for (const QByteArray &line : lines) {
        EXPECT_LE(line.size(), 76) << "75 octets and the CR: RFC 5545, 3.1";
        QStringDecoder utf8(QStringDecoder::Utf8);
        const QString text = utf8(line);
        EXPECT_FALSE(utf8.hasError()) << text.toStdString();
    }
}

TEST(CalendarFile, TakesAllDayEventsOfOtherPrograms)
{
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nDTEND;VALUE=DATE:20260903\r\nSUMMARY:Quốc khánh\r\n"),
              QStringLiteral("2026-09-02 holiday? Quốc khánh"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nCATEGORIES:Red,Make_Up\r\n"),
              QStringLiteral("2026-09-02 make_up"));
    EXPECT_EQ(
        ofEvent("DTSTART;VALUE=DATE:20260216\r\nDTEND;VALUE=DATE:20260218\r\nSUMMARY:T\\, h\\;\\n x\r\n"),
        QStringLiteral("2026-02-16 holiday? T, h; x | 2026-02-17 holiday? T, h; x"));
    EXPECT_EQ(ofEvent("DTSTART;TZID=Asia/Ho_Chi_Minh:20260902T000000\r\nDTEND;TZID=Asia/"
                      "Ho_Chi_Minh:20260903T000000\r\n"),
              QStringLiteral("2026-09-02 holiday?"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260430\r\nDURATION:P2D\r\n"),
              QStringLiteral("2026-04-30 holiday? | 2026-05-01 holiday?"));
    EXPECT_EQ(ofEvent("DTSTART:20260902\r\n"), QStringLiteral("2026-09-02 holiday?")) << "without VALUE=DATE";
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1H\r\nEND:"
                      "VALARM\r\n"),
              QStringLiteral("2026-09-02 holiday?"));
}

TEST(CalendarFile, TakesAMarkFoldedLinesAndAnyLineEnd)
{
    const QByteArray lines
        = "DTSTART;VALUE=D\r\n ATE:202609\r\n\t02\r\nSUMMARY:Qu\r\n ố\r\n c kh\r\n ánh\r\n";
    EXPECT_EQ(inShort("\xef\xbb\xbf" + fileOf(event(lines))),
              QStringLiteral("2026-09-02 holiday? Quốc khánh"));
    EXPECT_EQ(inShort(fileOf(event(lines)).replace("\r\n", "\n")),
              QStringLiteral("2026-09-02 holiday? Quốc khánh"));
    EXPECT_EQ(inShort(fileOf(event(lines)).replace("\r\n", "\r")),
              QStringLiteral("2026-09-02 holiday? Quốc khánh"));
    QByteArray half = fileOf(event("DTSTART;VALUE=DATE:20260902\r\nSUMMARY:Qu\xe1\r\n \xbb\x91"
                                   "c\r\n")); // other programs fold inside a letter
    EXPECT_EQ(inShort(half), QStringLiteral("2026-09-02 holiday? Quốc"));
}

TEST(CalendarFile, SaysWhyAnEventIsNoDay)
{
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260229\r\n"), QStringLiteral("refused 4 dtstart.invalid"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260431\r\n"), QStringLiteral("refused 4 dtstart.invalid"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20261340\r\n"), QStringLiteral("refused 4 dtstart.invalid"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:00000000\r\n"), QStringLiteral("refused 4 dtstart.invalid"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:hôm nay\r\n"), QStringLiteral("refused 4 dtstart.invalid"));
    EXPECT_EQ(ofEvent("SUMMARY:x\r\n"), QStringLiteral("refused 4 dtstart.missing"));
    EXPECT_EQ(ofEvent("DTSTART:20260902T093000Z\r\n"), QStringLiteral("refused 4 dtstart.not_a_day"));
    EXPECT_EQ(ofEvent("DTSTART;TZID=Asia/Ho_Chi_Minh:20260902T093000\r\n"),
              QStringLiteral("refused 4 dtstart.not_a_day"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nDTEND;VALUE=DATE:20260901\r\n"),
              QStringLiteral("refused 4 dtend.invalid"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nDTEND;VALUE=DATE:20260931\r\n"),
              QStringLiteral("refused 4 dtend.invalid"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nDURATION:PT8H\r\n"),
              QStringLiteral("refused 4 dtstart.not_a_day"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nDURATION:-P1D\r\n"),
              QStringLiteral("refused 4 dtend.invalid"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20270101\r\n"),
              QStringLiteral("refused 4 days.too_many"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nRRULE:FREQ=YEARLY\r\n"),
              QStringLiteral("refused 4 rrule"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nSTATUS:CANCELLED\r\n"),
              QStringLiteral("refused 4 event.cancelled"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nX-TONGDAI-KIND:feast\r\n"),
              QStringLiteral("refused 4 kind.unknown"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nX-TONGDAI-HOURS:7h30\r\n"),
              QStringLiteral("refused 4 hours.time"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nX-TONGDAI-HOURS:08:00-10:00 09:00-11:00\r\n"),
              QStringLiteral("refused 4 hours.overlap"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nX-TONGDAI-UNIT:a b\r\n"),
              QStringLiteral("refused 4 unit.invalid"));
    EXPECT_EQ(ofEvent("DTSTART;VALUE=DATE:20260902\r\nSUMMARY:" + QByteArray(501, 'x') + "\r\n"),
              QStringLiteral("refused 4 text.too_long"));
}

TEST(CalendarFile, LeavesTheOthersAloneWhenOneIsBroken)
{
    const QByteArray good = event("DTSTART;VALUE=DATE:20260902\r\n");
    EXPECT_EQ(inShort(fileOf(event("DTSTART;VALUE=DATE:20260229\r\n") + good)),
              QStringLiteral("2026-09-02 holiday? | refused 4 dtstart.invalid"));
    EXPECT_EQ(inShort(fileOf("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\n" + good)),
              QStringLiteral("2026-09-02 holiday? | refused 4 event.unfinished"));
    EXPECT_EQ(inShort("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2026"),
              QStringLiteral("refused 2 event.unfinished"));
    EXPECT_EQ(inShort(fileOf(event("SUMMARY:" + QByteArray(1024 * 1024, 'x') + "\r\n") + good)),
              QStringLiteral("2026-09-02 holiday? | refused 4 line.too_long"));
    EXPECT_EQ(inShort(fileOf(event("SUMMARY:a" + QByteArray(1, '\0') + "b\r\n") + good)),
              QStringLiteral("2026-09-02 holiday? | refused 4 line.control"));
    EXPECT_EQ(inShort(fileOf(event("SUMMARY:\xa1\xff\r\n") + good)),
              QStringLiteral("2026-09-02 holiday? | refused 4 line.encoding"));
    EXPECT_EQ(inShort(fileOf(event("DTSTART;VALUE=DATE:20260901\r\nEND:VALARM\r\n") + good)),
              QStringLiteral("2026-09-02 holiday? | refused 4 event.broken"));
    EXPECT_EQ(inShort(fileOf(event("BEGIN:VALARM\r\n") + good)),
              QStringLiteral("2026-09-02 holiday? | refused 4 event.broken"));
    EXPECT_EQ(inShort(fileOf(good + good + event("DTSTART;VALUE=DATE:20260902\r\nSUMMARY:y\r\n"))),
              QStringLiteral("2026-09-02 holiday? | refused 14 date.twice"));
}

TEST(CalendarFile, RefusesWhatIsNoCalendar)
{
    EXPECT_EQ(inShort({}), QStringLiteral("ics.none"));
    EXPECT_EQ(inShort("Ngày nghỉ lễ"), QStringLiteral("ics.none"));
    EXPECT_EQ(inShort(QByteArray("\xff\xfe"
                                 "B\0E\0G\0",
                                 8)),
              QStringLiteral("ics.encoding"));
    EXPECT_EQ(inShort(QByteArray(9 * 1024 * 1024, ' ')), QStringLiteral("too large"));
    EXPECT_EQ(inShort(fileOf(QByteArray("BEGIN:VEVENT\nEND:VEVENT\n").repeated(20'001))),
              QStringLiteral("too large"));
}

TEST(CalendarFile, SurvivesAnyMutilation)
{
    const QByteArray whole = writtenCalendar(someDays(), Now)
        + fileOf(event(
            "DTSTART;TZID=Asia/Ho_Chi_Minh:20260902T000000\r\nRDATE:20260101\r\nDURATION:P1D\r\n"));
    std::mt19937 random(5545);
    const auto upTo = [&random](qsizetype most) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(most + 1));
    };
    const QList<QByteArray> pieces {"\r\n",
                                    ":",
                                    ";",
                                    "=",
                                    "\"",
                                    "\\",
                                    "BEGIN:VEVENT\r\n",
                                    "END:VEVENT\r\n",
                                    "99999999",
                                    "T",
                                    "Z",
                                    " ",
                                    "\r\n ",
                                    "DTSTART",
                                    "RRULE:FREQ=SECONDLY;COUNT=1",
                                    QByteArray(1, '\0')};
    int taken = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArray file = whole;
        for (qsizetype change = upTo(6); change >= 0; --change) {
            const qsizetype place = upTo(file.size() - 1);
            switch (random() % 4) {
            case 0:
                file[place] = static_cast<char>(random() % 128);
                break;
            case 1:
                file.insert(place, pieces[upTo(pieces.size() - 1)]);
                break;
            case 2:
                file.remove(place, upTo(40));
                break;
            default:
                if (upTo(20) == 0)
                    file.truncate(place + 1);
                break;
            }
            if (file.isEmpty())
                file = "x";
        }
        if (const auto reading = readCalendar(file)) {
            for (const ReadDay &read : reading->days)
                ASSERT_TRUE(read.day.date.isValid()) << i;
            taken += reading->days.isEmpty() ? 0 : 1;
        }
    }
    EXPECT_GT(taken, 1000);
}

TEST(CalendarImport, TellsWhatIsNewChangedAndTheSame)
{
    QList<CalendarDay> known = someDays();
    QList<CalendarDay> file = someDays();
    known.removeFirst();
    file[2].kind = DayKind::Holiday;
    file.append(
        {QDate(2026, 8, 31), DayKind::Working, {}, {}, QStringLiteral("D2")}); // another scope is another row
    auto reading = readCalendar(writtenCalendar(file, Now));
    ASSERT_TRUE(reading);
    reading->refused.append({9, QStringLiteral("rrule")});
    const CalendarImport account = dryRun(*reading, known);
    ASSERT_EQ(account.added.size(), 2);
    EXPECT_EQ(account.added[0].day, file[0]);
    EXPECT_EQ(account.added[1].day.unit, QStringLiteral("D2"));
    ASSERT_EQ(account.changed.size(), 1);
    EXPECT_EQ(account.changed[0].before.kind, DayKind::CompensatoryRest);
    EXPECT_EQ(account.changed[0].after.day.kind, DayKind::Holiday);
    EXPECT_EQ(account.same.size(), 3);
    EXPECT_EQ(account.refused, reading->refused);
}
