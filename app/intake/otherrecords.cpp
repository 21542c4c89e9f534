#include "app/intake/otherrecords.h"

#include "app/intake/gluedtables.h"
#include "app/intake/officialtext.h"
#include "app/wire/json.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tongdai::intake {

namespace {

constexpr int LongestText = 400'000;
constexpr int MostElements = 2000;

QString textOf(wire::Reader &reader, const QString &name)
{
    return officialText(reader.text(name, LongestText));
}

/// The code of a record, or a refusal; no code at all is allowed.
QString codeOf(wire::Reader &reader, const QString &name)
{
    const QString written = plainText(reader.text(name, 200));
    const QString code = procedureCodeIn(written);
    if (code.isEmpty() && !written.isEmpty())
        reader.refuse(name, QStringLiteral("kb.bad_code"), QStringLiteral("not of the form 1.001193"));
    return code;
}

template<typename Fn> void eachObject(wire::Reader &reader, const QString &name, Fn fn)
{
    for (const QJsonValue value : reader.array(name, MostElements)) {
        if (!value.isObject()) {
            reader.refuse(name, QStringLiteral("json.type"), QStringLiteral("an element is not an object"));
            return;
        }
        wire::Reader child(value.toObject(), name);
        fn(child);
        reader.absorb(child);
    }
}

Result<IntakeRow> finished(const wire::Reader &reader, IntakeRow row)
{
    if (!reader.ok())
        return tl::unexpected(reader.error());
    return row;
}

void flagUnsplit(IntakeRow &row, const QString &table)
{
    row.flags.append(
        {QStringLiteral("table.unsplit"),
         QStringLiteral("the table of %1 has lost its cell borders: part of it is kept as written")
             .arg(table)});
}

/// "Bản chính: 1 - Bản sao: 0" into the paper.
void readQuantity(Paper &paper, const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("Bản chính: ?(\\d+)\\s*[-–]?\\s*Bản sao: ?(\\d+)"));
    const auto match = shape.match(text);
    paper.original = match.hasMatch() ? match.captured(1) : QString();
    paper.copy = match.hasMatch() ? match.captured(2) : QString();
}

/// The portal's page of 2021 wrote "Phí: Đồng" where nothing was entered.
QString feeText(const QString &text)
{
    static const QRegularExpression empty(QStringLiteral("^(?:(?:Phí|Lệ phí) ?: ?(?:Đồng)?\\s*)+$"));
    const QString fee = officialText(text);
    return empty.match(fee).hasMatch() ? QString() : fee;
}

QString channelText(const QString &text)
{
    return text.startsWith(QStringLiteral("Dịch vụ bưu chính")) ? QStringLiteral("Bưu chính công ích") : text;
}

FilingMethod methodOf(wire::Reader &child, const QString &channel, const QString &time, const QString &fee,
                      const QString &note)
{
    return {channelText(textOf(child, channel)), timeText(child.text(time, LongestText)),
            feeText(child.text(fee, LongestText)), textOf(child, note)};
}

} // namespace

QString resultText(const QString &text)
{
    static const QRegularExpression tail(
        QStringLiteral("\\s*Từ khóa\\s*(?=\\S).*Mô tả\\s*(?:Không có thông tin|\\S).*$"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression code(
        QStringLiteral("\\s*\\(?Mã: ?`?KQ\\.[A-Z]\\d{1,2}\\.\\d{5,6}`?\\)?\\s*"));
    QString made = text;
    made.remove(tail);
    made.replace(code, QStringLiteral("\n"));
    return officialText(made);
}

bool isRawPortal(const QJsonObject &object)
{
    return object.contains(QStringLiteral("ten_thu_tuc"));
}

Result<IntakeRow> rawPortalRow(const QJsonObject &object)
{
    wire::Reader reader(object);
    IntakeRow row;
    row.parts = allParts() & ~ProcedureParts(ProcedurePart::Issuer);
    Procedure &made = row.procedure;
    made.code = codeOf(reader, QStringLiteral("ma_thu_tuc"));
    made.name = textOf(reader, QStringLiteral("ten_thu_tuc")).simplified();
    made.field = textOf(reader, QStringLiteral("linh_vuc")).simplified();
    made.level = levelText(reader.text(QStringLiteral("cap_thuc_hien"), LongestText));
    made.audience = textOf(reader, QStringLiteral("doi_tuong_thuc_hien"));
    for (const QString &name :
         {QStringLiteral("co_quan_thuc_hien"), QStringLiteral("co_quan_co_tham_quyen")}) {
        if (made.agency.isEmpty())
            made.agency = textOf(reader, name);
    }
    made.steps = textOf(reader, QStringLiteral("trinh_tu_thuc_hien"));
    made.conditions = textOf(reader, QStringLiteral("yeu_cau_dieu_kien"));
    made.result = resultText(plainText(reader.text(QStringLiteral("ket_qua_xu_ly"), LongestText)));
    const auto methods = splitMethods(textOf(reader, QStringLiteral("cach_thuc_thuc_hien")));
    const auto papers = splitPapers(textOf(reader, QStringLiteral("thanh_phan_ho_so")));
    const auto basis = splitLegalBasis(textOf(reader, QStringLiteral("can_cu_phap_ly")));
    made.methods = methods.rows;
    made.papers = papers.rows;
    made.legalBasis = basis.rows;
    if (!methods.safe)
        flagUnsplit(row, QStringLiteral("ways to file"));
    if (!papers.safe)
        flagUnsplit(row, QStringLiteral("papers"));
    if (!basis.safe)
        flagUnsplit(row, QStringLiteral("legal basis"));
    gatherFromMethods(made);
    return finished(reader, std::move(row));
}

bool isMongoExport(const QJsonObject &object)
{
    return object.contains(QStringLiteral("title")) && object.contains(QStringLiteral("Trình tự thực hiện"));
}

Result<IntakeRow> mongoRow(const QJsonObject &object)
{
    wire::Reader reader(object);
    IntakeRow row;
    row.parts = ProcedureParts(ProcedurePart::Name) | ProcedurePart::Steps | ProcedurePart::Methods
        | ProcedurePart::Papers | ProcedurePart::TimeLimit | ProcedurePart::Fees | ProcedurePart::Agency;
    Procedure &made = row.procedure;
    made.name = textOf(reader, QStringLiteral("title")).simplified();
    made.steps = textOf(reader, QStringLiteral("Trình tự thực hiện"));
    made.agency = textOf(reader, QStringLiteral("Cơ quan thực hiện"));
    eachObject(reader, QStringLiteral("Cách thức thực hiện"), [&made](wire::Reader &child) {
        made.methods.append(methodOf(child, QStringLiteral("Hình thức nộp"),
                                     QStringLiteral("Thời hạn giải quyết"), QStringLiteral("Phí, lệ phí"),
                                     QStringLiteral("Mô tả")));
    });
    eachObject(reader, QStringLiteral("Thành phần hồ sơ"), [&made](wire::Reader &child) {
        Paper paper;
        paper.name = textOf(child, QStringLiteral("Tên giấy tờ"));
        readQuantity(paper, plainText(child.text(QStringLiteral("Số lượng - bản chính"), LongestText)));
        if (!paper.name.isEmpty())
            made.papers.append(paper);
    });
    gatherFromMethods(made);
    return finished(reader, std::move(row));
}

bool isDocExport(const QJsonObject &object)
{
    return object.value(QStringLiteral("metadata")).isObject()
        && object.value(QStringLiteral("content")).isObject();
}

Result<IntakeRow> docExportRow(const QJsonObject &object)
{
    wire::Reader reader(object);
    wire::Reader head(reader.object(QStringLiteral("metadata"), true), QStringLiteral("metadata"));
    wire::Reader content(reader.object(QStringLiteral("content"), true), QStringLiteral("content"));
    wire::Reader tables(reader.object(QStringLiteral("tables")), QStringLiteral("tables"));
    IntakeRow row;
    row.parts = allParts() & ~ProcedureParts(ProcedurePart::Issuer);
    Procedure &made = row.procedure;
    made.code = codeOf(head, QStringLiteral("mã_thủ_tục"));
    made.name = textOf(head, QStringLiteral("tên_thủ_tục")).simplified();
    made.level = levelText(head.text(QStringLiteral("cấp_thực_hiện"), LongestText));
    made.field = textOf(head, QStringLiteral("lĩnh_vực")).simplified();
    made.steps = textOf(content, QStringLiteral("trình_tự_thực_hiện"));
    made.audience = textOf(content, QStringLiteral("đối_tượng_thực_hiện"));
    for (const QString &name :
         {QStringLiteral("cơ_quan_thực_hiện"), QStringLiteral("cơ_quan_có_thẩm_quyền")}) {
        if (made.agency.isEmpty())
            made.agency = textOf(content, name);
    }
    made.result = resultText(plainText(content.text(QStringLiteral("kết_quả_thực_hiện"), LongestText)));
    made.conditions = textOf(content, QStringLiteral("yêu_cầu_điều_kiện_thực_hiện"));
    eachObject(tables, QStringLiteral("hinh_thuc_nop"), [&made](wire::Reader &child) {
        made.methods.append(methodOf(child, QStringLiteral("hinh_thuc"),
                                     QStringLiteral("thoi_han_giai_quyet"), QStringLiteral("phi_le_phi"),
                                     QStringLiteral("mo_ta")));
    });
    eachObject(tables, QStringLiteral("thanh_phan_ho_so"), [&made](wire::Reader &child) {
        Paper paper;
        paper.name = textOf(child, QStringLiteral("ten_giay_to"));
        // The columns have moved by one in this export: the count stands under "ghi_chu".
        readQuantity(paper,
                     plainText(child.text(QStringLiteral("ghi_chu"), LongestText) + u'\n'
                               + child.text(QStringLiteral("so_luong"), LongestText)));
        if (!paper.name.isEmpty())
            made.papers.append(paper);
    });
    eachObject(tables, QStringLiteral("can_cu_phap_ly"), [&made](wire::Reader &child) {
        made.legalBasis.append(
            {textOf(child, QStringLiteral("so_ky_hieu")), textOf(child, QStringLiteral("trich_yeu"))});
    });
    if (made.methods.isEmpty()) {
        if (const QString words = textOf(content, QStringLiteral("cách_thức_thực_hiện")); !words.isEmpty())
            made.methods.append({{}, {}, {}, words});
    }
    gatherFromMethods(made);
    for (const wire::Reader *child : {&head, &content, &tables})
        reader.absorb(*child);
    return finished(reader, std::move(row));
}

} // namespace tongdai::intake
