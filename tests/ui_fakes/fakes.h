// Fakes at the ports for tests of the window: small stores in memory that answer at once, late, or with a
// failure.
#pragma once

#include "tests/ui_fakes/handphone.h"
#include "tests/ui_fakes/memoryformdrafts.h"
#include "tests/ui_fakes/memoryknowledge.h"
#include "tests/ui_fakes/memorylinks.h"
#include "tests/ui_fakes/memoryparked.h"
#include "tests/ui_fakes/memoryports.h"

namespace tongdai::fakes {

/// All ports of one window.
struct World {
    World();

    HandClock clock;
    MemoryCalls calls;
    MemoryTickets tickets;
    MemoryArticles articles;
    MemoryDirectory directory;
    HandSync sync;
    MemoryParcels parcels;
    MemoryParked parked;
    HandPhone phone;
    MemoryAttachments attachments {tickets};
    MemoryFormDrafts formDrafts;
    HandSignIn signIn;
    MemoryKnowledge knowledge {clock, &articles.procedures};
    MemoryLinks links {clock, &articles.procedures};
    Session operatorSession;
    Session deskSession;
    Session editorSession;
};

inline Procedure procedure(const char *code, const char *name, const char *field,
                           QStringList commonNames = {})
{
    Procedure p;
    p.id = p.code = QString::fromUtf8(code);
    p.name = QString::fromUtf8(name);
    p.field = QString::fromUtf8(field);
    p.commonNames = std::move(commonNames);
    p.agency = QStringLiteral("Ủy ban nhân dân cấp xã");
    p.level = QStringLiteral("Cấp xã");
    p.methods = {{QStringLiteral("Trực tiếp"), QStringLiteral("3 ngày làm việc"), {}, {}},
                 {QStringLiteral("Trực tuyến"), QStringLiteral("3 ngày làm việc"), {}, {}},
                 {QStringLiteral("Bưu chính công ích"), QStringLiteral("3 ngày làm việc"), {}, {}}};
    p.papers = {
        {{}, QStringLiteral("Tờ khai theo mẫu, khi nộp trực tiếp"), QStringLiteral("1"), QStringLiteral("0")},
        {{},
         QStringLiteral("Thẻ căn cước hoặc hộ chiếu, xuất trình"),
         QStringLiteral("0"),
         QStringLiteral("0")},
        {{},
         QStringLiteral("Văn bản ủy quyền khi nhờ người khác nộp thay; người ruột thịt không cần chứng thực"),
         QStringLiteral("1"),
         QStringLiteral("0")}};
    p.checkedOn = QDate(2026, 4, 3);
    p.nextCheck = QDate(2026, 10, 3);
    p.checkedBy = QStringLiteral("bientap");
    return p;
}

inline World::World()
{
    calls.savedMs = clock.now;
    const auto s = [](const char *text) { return QString::fromUtf8(text); };

    Unit centre;
    centre.code = centreUnit();
    centre.kind = s("Tổng đài");
    centre.name = s("1022");
    directory.all << centre;
    const auto desk = [&](const char *code, const char *kind, const char *name) {
        Unit unit;
        unit.code = s(code);
        unit.kind = s(kind);
        unit.name = s(name);
        unit.desk = true;
        unit.head = s("truong.") + unit.code;
        directory.all << unit;
    };
    desk("731", "Thành phố", "Biên Hòa");
    desk("736", "Huyện", "Định Quán");
    desk("740", "Huyện", "Long Thành");
    desk("737", "Huyện", "Trảng Bom");
    directory.all[1].hotline = s("02510000731");
    const auto commune = [&](const char *code, const char *kind, const char *name, const char *parent) {
        Unit unit;
        unit.code = s(code);
        unit.kind = s(kind);
        unit.name = s(name);
        unit.parent = s(parent);
        directory.all << unit;
    };
    commune("25993", "Phường", "Trảng Dài", "731");
    commune("26020", "Phường", "Tân Phong", "731");
    commune("26368", "Thị trấn", "Long Thành", "740");
    commune("26374", "Xã", "An Phước", "740");
    commune("26248", "Thị trấn", "Trảng Bom", "737");

    User officer {s("canbo.731"), s("Phạm Minh Đức"), Role::DeskOfficer, s("731"), s("02510000001"), true};
    User head {s("truong.740"), s("Võ Thị Mai"), Role::DeskHead, s("740"), s("02510000009"), true};
    User me {s("an.le"), s("Lê Thu An"), Role::Operator, centreUnit(), {}, true};
    directory.people << officer << head << me;
    directory.duty.insert(s("731"), {officer, at(2026, 4, 21, 11, 30), false});
    directory.duty.insert(s("740"), {head, 0, true});
    const User editor {s("bientap"), s("Hồ Bích Ngân"), Role::Editor, centreUnit(), {}, true};
    directory.people << editor;
    operatorSession = {me, s("B07"), false};
    editorSession = {editor, s("B11"), false};
    deskSession = {officer, s("M01"), false};

    articles.procedures
        << procedure("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "Hộ tịch", {s("giấy độc thân")})
        << procedure("2.000689", "Cấp Giấy xác nhận tình trạng hôn nhân cho công dân ở nước ngoài", "Hộ tịch")
        << procedure("1.000894", "Đăng ký kết hôn", "Hộ tịch", {s("đăng ký kết hôn")})
        << procedure("2.000635", "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh", "Hộ tịch",
                     {s("giấy khai sinh")})
        << procedure("1.012783",
                     "Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
                     "Đất đai", {s("đổi sổ đỏ")});
    articles.procedures[0].spokenAnswer
        = s("Nộp tại Ủy ban nhân dân xã, phường nơi thường trú; chưa có thường trú thì nơi tạm trú. Có kết "
            "quả trong 3 ngày. "
            "Giấy dùng được 6 tháng. Cha, mẹ, vợ, chồng, anh chị em ruột nộp thay được.");

    Person person;
    person.name = s("Nguyễn Thị Hạnh");
    person.phone = s("0900000012");
    person.communeCode = s("25993");
    person.alert = s("Nghe kém tai trái: nói chậm, nhắc lại ngày hẹn.");
    person.calls = 5;
    person.firstCallMs = at(2024, 2, 6, 8, 0);
    person.lastCallMs = at(2026, 4, 18, 8, 0);
    calls.people << person;
    const auto past = [&](qint64 ms, const char *question, Outcome outcome, Direction direction) {
        Call call;
        call.id = QUuid::createUuid();
        call.startedMs = ms;
        call.direction = direction;
        call.citizen.phone = person.phone;
        call.citizen.question = s(question);
        call.outcome = outcome;
        calls.calls << call;
    };
    past(at(2026, 4, 18, 8, 2), "Chậm trả kết quả tách thửa", Outcome::ToDesk, Direction::In);
    past(at(2026, 4, 16, 10, 2), "Báo lịch hẹn tại quầy", Outcome::Answered, Direction::Out);
    past(at(2026, 4, 15, 9, 30), "Đặt lịch nộp hồ sơ", Outcome::Appointment, Direction::In);
    past(at(2024, 2, 6, 14, 0), "Đăng ký tạm trú", Outcome::Answered, Direction::In);
    calls.today = 21;

    const auto ticket = [&](const char *number, const char *title, TicketState state, qint64 due) {
        Ticket t;
        t.id = QUuid::createUuid();
        t.number = s(number);
        t.state = state;
        t.kind = ContactKind::Report;
        t.leadUnit = s("731");
        t.communeCode = s("25993");
        t.createdBy = s("an.le");
        t.createdMs = at(2026, 4, 18, 8, 5);
        t.acceptDueMs = t.resultDueMs = t.callbackDueMs = due;
        t.citizen.question = s(title);
        t.citizen.content = s("Nộp hồ sơ từ ngày 03/03, đến nay chưa có kết quả.");
        t.citizen.name = person.name;
        t.citizen.phone = person.phone;
        tickets.tickets << t;
    };
    ticket("1022-260418-00073", "Chậm trả kết quả tách thửa", TicketState::Handling, at(2026, 4, 21, 16, 30));
    ticket("1022-260415-00021", "Đặt lịch nộp hồ sơ tại quầy", TicketState::Replied, 0);
    ticket("1022-260420-00102", "Lịch trả kết quả cấp đổi căn cước", TicketState::Result,
           at(2026, 4, 21, 17, 0));
    ticket("1022-260421-00118", "Nộp ba lần vẫn bị đòi bổ sung hồ sơ đất", TicketState::Forwarded,
           at(2026, 4, 21, 8, 0));

    sync.current.state = SyncState::Live;
    sync.current.dataAsOfMs = clock.now;
    sync.current.sentToday = 214;
}

} // namespace tongdai::fakes
