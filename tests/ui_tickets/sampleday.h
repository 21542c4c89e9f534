// One believable day at a desk and at the call centre, for tests and pictures. People and numbers are
// invented.
#pragma once

#include "tests/items/fakeports.h"

namespace tongdai::test {

inline User person(const QString &name, const QString &fullName, Role role, const QString &unit)
{
    User u;
    u.name = name;
    u.fullName = fullName;
    u.role = role;
    u.unit = unit;
    return u;
}

inline User operatorAn()
{
    return person(QStringLiteral("an.le"), QStringLiteral("Lê Thu An"), Role::Operator, centreUnit());
}
inline User officerMai()
{
    return person(QStringLiteral("mai.vo"), QStringLiteral("Võ Thị Mai"), Role::DeskOfficer,
                  QStringLiteral("740"));
}
inline User headBao()
{
    return person(QStringLiteral("bao.dang"), QStringLiteral("Đặng Quốc Bảo"), Role::DeskHead,
                  QStringLiteral("740"));
}
inline User supervisorGiang()
{
    return person(QStringLiteral("giang.cao"), QStringLiteral("Cao Hương Giang"), Role::Supervisor,
                  centreUnit());
}

inline void fillDirectory(FakeDirectory &directory)
{
    const auto add = [&](const char16_t *code, const char16_t *kind, const char16_t *name, bool desk,
                         const char16_t *parent = u"") {
        Unit u;
        u.code = QString::fromUtf16(code);
        u.kind = QString::fromUtf16(kind);
        u.name = QString::fromUtf16(name);
        u.parent = QString::fromUtf16(parent);
        u.desk = desk;
        directory.all.append(u);
    };
    add(u"731", u"Thành phố", u"Biên Hòa", true);
    add(u"740", u"Huyện", u"Long Thành", true);
    add(u"742", u"Huyện", u"Nhơn Trạch", true);
    add(u"26368", u"Thị trấn", u"Long Thành", false, u"740");
    directory.users = {operatorAn(), officerMai(), headBao(), supervisorGiang()};
}

inline Ticket sampleTicket(int n, TicketState state, const QString &title, const QString &name)
{
    Ticket t;
    t.id = QUuid(static_cast<uint>(n), 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
    t.number = QStringLiteral("1022-250422-%1").arg(n, 5, 10, QLatin1Char('0'));
    t.localNumber = QStringLiteral("TM-B07-%1").arg(n, 4, 10, QLatin1Char('0'));
    t.state = state;
    t.stateVersion = 2;
    t.kind = ContactKind::Report;
    t.leadUnit = QStringLiteral("740");
    t.communeCode = QStringLiteral("26368");
    t.createdBy = QStringLiteral("an.le");
    t.station = QStringLiteral("07");
    t.createdMs = at(2025, 4, 22, 8, 6);
    t.changedMs = at(2025, 4, 22, 14, 52);
    t.citizen.question = title;
    t.citizen.name = name;
    t.citizen.phone = QStringLiteral("0900000041");
    t.citizen.content = title;
    t.citizen.firstContent = title;
    return t;
}

inline TicketEvent sampleMove(int n, const Ticket &ticket, TicketState from, TicketState to,
                              const QString &by, const QString &unit, qint64 atMs)
{
    TicketEvent e;
    e.id = QUuid(static_cast<uint>(n), 9, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);
    e.ticketId = ticket.id;
    e.from = from;
    e.to = to;
    e.by = by;
    e.byUnit = unit;
    e.atMs = atMs;
    e.wallMs = atMs;
    return e;
}

/// Fills a store with the day of 22/04/2025, 15:16, and returns the ticket in the middle of its life.
inline Ticket fillDay(FakeTicketStore &store, HandClock &clock)
{
    clock.now = at(2025, 4, 22, 15, 16);
    const auto add = [&](int n, TicketState state, const char16_t *title, const char16_t *name,
                         qint64 dueMs) -> Ticket & {
        Ticket t = sampleTicket(n, state, QString::fromUtf16(title), QString::fromUtf16(name));
        t.acceptDueMs = t.resultDueMs = t.callbackDueMs = dueMs;
        if (state != TicketState::Forwarded)
            t.assignee = QStringLiteral("mai.vo");
        store.tickets.append(t);
        return store.tickets.last();
    };
    add(64, TicketState::Handling, u"Chậm trả giấy phép xây dựng nhà ở", u"Trần Văn Phú",
        at(2025, 4, 22, 13, 36))
        .createdMs
        = at(2025, 4, 15, 9, 0);
    Ticket &flood = add(131, TicketState::Forwarded, u"Đường vào ấp 3 ngập, không vào quầy được", u"",
                        at(2025, 4, 22, 15, 36));
    flood.level = Level::Urgent;
    flood.anonymous = true;
    flood.createdMs = at(2025, 4, 22, 15, 6);
    add(97, TicketState::Reopened, u"Xin bản sao khai sinh, sổ gốc ở Biên Hòa", u"Lý Thị Ngọc",
        at(2025, 4, 22, 16, 10));
    add(88, TicketState::NeedInfo, u"Hỏi tiến độ hồ sơ, thiếu mã hồ sơ", u"Đỗ Hoàng Long",
        at(2025, 4, 22, 16, 30));
    add(102, TicketState::Result, u"Lịch trả kết quả cấp đổi căn cước", u"Bùi Thanh Sơn",
        at(2025, 4, 22, 17, 0));
    add(125, TicketState::Forwarded, u"Đề nghị thêm quầy ngày thứ Bảy làm bù", u"Phan Minh Thư",
        at(2025, 4, 24, 16, 0))
        .kind
        = ContactKind::Proposal;
    add(79, TicketState::Handling, u"Đòi sổ hộ khẩu giấy khi đăng ký tạm trú", u"Vũ Thu Lan",
        at(2025, 4, 25, 10, 20));

    Ticket &land = add(118, TicketState::Handling, u"Nộp ba lần vẫn bị đòi bổ sung hồ sơ đất", u"Ngô Văn Tám",
                       at(2025, 4, 28, 14, 6));
    land.createdMs = at(2025, 4, 22, 14, 6);
    land.procedureCode = QStringLiteral("1.012784");
    land.field = QStringLiteral("Đất đai");
    land.callBackWhen = QStringLiteral("sau 16:00");
    land.seenMs = at(2025, 4, 22, 14, 20);
    land.record = RecordState::AtCentre;
    land.citizen.content
        = QStringLiteral("Nộp đổi giấy đất từ 03/03, ba lần đến đều bị đòi thêm giấy, hai lần sau không được "
                         "đưa phiếu. Đề nghị nói rõ còn thiếu gì.");
    TicketEvent received = sampleMove(1, land, TicketState::Draft, TicketState::Received,
                                      QStringLiteral("an.le"), centreUnit(), at(2025, 4, 22, 14, 31));
    received.wallMs = at(2025, 4, 22, 14, 6);
    received.station = QStringLiteral("07");
    TicketEvent forwarded = sampleMove(2, land, TicketState::Received, TicketState::Forwarded,
                                       QStringLiteral("an.le"), centreUnit(), at(2025, 4, 22, 14, 31));
    forwarded.toUnit = QStringLiteral("740");
    const TicketEvent accepted
        = sampleMove(3, land, TicketState::Forwarded, TicketState::Handling, QStringLiteral("mai.vo"),
                     QStringLiteral("740"), at(2025, 4, 22, 14, 52));
    TicketEvent note = sampleMove(4, land, TicketState::Handling, TicketState::Handling,
                                  QStringLiteral("mai.vo"), QStringLiteral("740"), at(2025, 4, 22, 15, 10));
    note.what = TicketEvent::What::Comment;
    note.internal = true;
    note.text
        = QStringLiteral("Hồ sơ có 1 phiếu mẫu 02 ngày 10/03, hai lần sau chỉ nhắc miệng. Đã hỏi quầy 4.");
    store.events[land.id] = {received, forwarded, accepted, note};
    store.drafts[land.id] = QStringLiteral(
        "Hồ sơ chỉ còn thiếu mảnh trích đo thửa đất. Bộ phận Một cửa xin lỗi vì hai lần hướng "
        "dẫn không có phiếu; phiếu bổ sung duy nhất được gửi qua bưu chính ngày 23/04. Anh "
        "không phải đến lại quầy");
    return land;
}

inline Procedure landProcedure()
{
    Procedure p;
    p.id = p.code = QStringLiteral("1.012784");
    p.name = QStringLiteral("Cấp đổi Giấy chứng nhận quyền sử dụng đất");
    p.field = QStringLiteral("Đất đai");
    return p;
}

inline Procedure birthProcedure()
{
    Procedure p;
    p.id = p.code = QStringLiteral("1.001193");
    p.name = QStringLiteral("Đăng ký khai sinh");
    p.field = QStringLiteral("Hộ tịch");
    p.agency = QStringLiteral("Ủy ban nhân dân cấp xã");
    p.audience = QStringLiteral("Cá nhân");
    p.level = QStringLiteral("Cấp xã");
    p.commonNames = {QStringLiteral("làm khai sinh cho con"), QStringLiteral("giấy khai sinh"),
                     QStringLiteral("đăng ký cho em bé mới sinh")};
    p.spokenAnswer = QStringLiteral(
        "Cha, mẹ đăng ký trong 60 ngày từ ngày sinh, tại Ủy ban nhân dân xã, phường nơi cha hoặc mẹ cư "
        "trú. Mang Giấy chứng sinh và thẻ căn cước. Có kết quả trong ngày; nộp sau 15 giờ thì ngày "
        "làm việc tiếp theo.");
    p.methods = {{QStringLiteral("Trực tiếp"), QStringLiteral("1 ngày"), QString(),
                  QStringLiteral("sau 15:00: hôm sau")},
                 {QStringLiteral("Trực tuyến"), QStringLiteral("1 ngày"), QString(), QString()},
                 {QStringLiteral("Bưu chính công ích"), QStringLiteral("1 ngày"), QString(), QString()}};
    p.papers
        = {{QString(), QStringLiteral("Tờ khai đăng ký khai sinh"), QStringLiteral("1"), QStringLiteral("0")},
           {QString(),
            QStringLiteral(
                "Giấy chứng sinh; không có thì văn bản của người làm chứng, hoặc giấy cam đoan về việc sinh"),
            QStringLiteral("1"), QStringLiteral("0")},
           {QString(), QStringLiteral("Văn bản ủy quyền, nếu nhờ người khác"), QStringLiteral("1"),
            QStringLiteral("0")},
           {QStringLiteral("Giấy tờ phải xuất trình"), QStringLiteral("Thẻ căn cước hoặc hộ chiếu"),
            QStringLiteral("1"), QStringLiteral("0")}};
    p.steps = QStringLiteral("Bước 1: nộp hồ sơ.\nBước 2: kiểm tra.\nBước 3: nhận kết quả.");
    p.conditions = QStringLiteral("Trong 60 ngày kể từ ngày sinh.");
    p.result = QStringLiteral("Giấy khai sinh");
    p.legalBasis = {{QStringLiteral("60/2014/QH13"), QStringLiteral("Luật Hộ tịch")}};
    p.checkedBy = QStringLiteral("giang.cao");
    p.checkedOn = QDate(2025, 4, 8);
    p.nextCheck = QDate(2025, 7, 7);
    return p;
}

inline void fillArticles(FakeArticleIndex &index)
{
    index.fieldNames = {QStringLiteral("Đất đai"), QStringLiteral("Hộ tịch")};
    index.procedures = {birthProcedure(), landProcedure()};
    const auto hit = [&](const char16_t *code, const char16_t *name, const char16_t *field,
                         const char16_t *called, QDate checked, QDate next) {
        SearchHit h;
        h.id = h.code = QString::fromUtf16(code);
        h.name = QString::fromUtf16(name);
        h.field = QString::fromUtf16(field);
        h.calledAs = QString::fromUtf16(called);
        h.checkedOn = checked;
        h.nextCheck = next;
        index.hits.append(h);
    };
    const QDate spring(2025, 4, 8);
    const QDate summer(2025, 7, 7);
    hit(u"1.001193", u"Đăng ký khai sinh", u"Hộ tịch", u"làm khai sinh cho con", spring, summer);
    hit(u"2.000986",
        u"Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
        u"Hộ tịch", u"", spring, summer);
    hit(u"1.004884", u"Đăng ký lại khai sinh", u"Hộ tịch", u"", spring, summer);
    hit(u"1.000689", u"Đăng ký khai sinh kết hợp nhận cha, mẹ, con", u"Hộ tịch", u"", spring,
        QDate(2025, 4, 20));
    hit(u"1.004772", u"Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân", u"Hộ tịch", u"", spring,
        summer);
    hit(u"1.003583", u"Đăng ký khai sinh lưu động", u"Hộ tịch", u"", QDate(), QDate());
    hit(u"1.012784", u"Cấp đổi Giấy chứng nhận quyền sử dụng đất", u"Đất đai", u"đổi sổ đỏ", spring, summer);
}

} // namespace tongdai::test
