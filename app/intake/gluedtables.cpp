#include "app/intake/gluedtables.h"

#include "app/intake/officialtext.h"
#include "models/domain/fee.h"

#include <QRegularExpression>

namespace tongdai::intake {

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text,
                              QRegularExpression::UseUnicodePropertiesOption
                                  | QRegularExpression::DotMatchesEverythingOption);
}

QString withoutNothing(const QString &text)
{
    const QString trimmed = text.trimmed();
    return saysNothing(trimmed) ? QString() : trimmed;
}

/// The bracket that opens at `from`, with the brackets inside it; 0 when it is never closed.
qsizetype bracketLength(const QString &text, qsizetype from)
{
    int depth = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        depth += text[i] == u'(' ? 1 : text[i] == u')' ? -1 : 0;
        if (depth == 0)
            return i - from + 1;
    }
    return 0;
}

struct MethodStart {
    qsizetype from = 0;
    qsizetype to = 0; ///< where the note begins
    FilingMethod method;
};

QString channelText(const QString &channel)
{
    return channel == QStringLiteral("Dịch vụ bưu chính") ? QStringLiteral("Bưu chính công ích") : channel;
}

QList<MethodStart> glued(const QString &text)
{
    // A time without its unit is only believed before a fee in words: "550,000 VNĐ" could be 5 or 55.
    static const QRegularExpression start = pattern(
        QStringLiteral("(Trực tiếp|Trực tuyến|Dịch vụ bưu chính(?: công ích)?)"
                       "((?:\\d{1,4} ?(?:Ngày làm việc|Ngày|Giờ làm việc|Giờ|Phút|Tuần|Tháng|Năm))|Không có "
                       "thông tin|Không xác định"
                       "|\\d{1,3}(?=Miễn phí|Không có thông tin))"
                       "(Không có thông tin|Miễn phí|\\d[\\d.,]* ?(?:Việt Nam Đồng|VNĐ|VND|USD|Đồng))"));
    QList<MethodStart> starts;
    auto matches = start.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        MethodStart found {match.capturedStart(), match.capturedEnd(), {}};
        if (!starts.isEmpty() && found.from < starts.last().to)
            continue; // inside the bracket of the fee before
        QString fee = match.captured(3);
        if (found.to < text.size() && text[found.to] == u'(') {
            const qsizetype length = bracketLength(text, found.to);
            fee += text.mid(found.to, length);
            found.to += length;
        }
        found.method = {channelText(match.captured(1)), timeText(match.captured(2)), withoutNothing(fee), {}};
        starts.append(found);
    }
    return starts;
}

/// The poorer Markdown: cells parted by single spaces, the fee's cell missing.
QList<MethodStart> spaced(const QString &text)
{
    static const QRegularExpression start
        = pattern(QStringLiteral("(?:^|(?<=\\s))(Trực tiếp|Trực tuyến|Dịch vụ bưu chính(?: công ích)?) "
                                 "(\\d{1,4} (?:Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng|Năm))(?=\\s|$)"
                                 "( (?:Miễn phí|(?:Phí|Lệ phí) ?: ?[\\d.,]+ Đồng)(?=\\s|$))?"));
    QList<MethodStart> starts;
    auto matches = start.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        starts.append({match.capturedStart(),
                       match.capturedEnd(),
                       {channelText(match.captured(1)),
                        timeText(match.captured(2)),
                        withoutNothing(match.captured(3)),
                        {}}});
    }
    return starts;
}

struct Quantity {
    qsizetype from = 0;
    qsizetype to = 0;
    QString original;
    QString copy;
    bool clear = true;
};

bool nextCellBegins(const QString &text, qsizetype place)
{
    if (place >= text.size())
        return true;
    const QChar c = text[place];
    return c.isUpper() || c.isDigit() || QStringLiteral("-+*(•–").contains(c);
}

QList<Quantity> quantitiesIn(const QString &text)
{
    static const QRegularExpression shape = pattern(QStringLiteral(
        "(\\d+) bản chính(?:, ?(\\d+) bản sao)?|Bản chính: ?(\\d+)\\s*[-–]?\\s*Bản sao: ?(\\d+)"));
    QList<Quantity> found;
    auto matches = shape.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool labelled = match.hasCaptured(3);
        const qsizetype from = match.capturedStart();
        // "01 bản chính" inside a sentence has a space or a comma behind it; the table's own count has the
        // next cell.
        if (!labelled && !nextCellBegins(text, match.capturedEnd()))
            continue;
        Quantity quantity {from, match.capturedEnd(), match.captured(labelled ? 3 : 1),
                           match.captured(labelled ? 4 : 2), true};
        // Digits of the name may be among the count's: "Mẫu số 0" and "11", or "Mẫu số 01" and "1"?
        if (!labelled)
            quantity.clear = quantity.original.size() == 1 && (from == 0 || !text[from - 1].isSpace());
        if (quantity.copy.isEmpty())
            quantity.copy = QStringLiteral("0");
        found.append(quantity);
    }
    return found;
}

/// The papers of one section under its heading; what follows the last quantity is the next section's heading.
QString papersOf(const QString &section, const QString &group, Split<Paper> &split)
{
    qsizetype from = 0;
    for (const Quantity &quantity : quantitiesIn(section)) {
        Paper paper;
        paper.group = group;
        if (quantity.clear) {
            paper.name = section.mid(from, quantity.from - from).trimmed();
            paper.original = quantity.original;
            paper.copy = quantity.copy;
        } else {
            paper.name = section.mid(from, quantity.to - from).trimmed();
            split.safe = false;
        }
        if (!paper.name.isEmpty()) {
            split.rows.append(paper);
        } else if (!split.rows.isEmpty() && split.rows.last().original.isEmpty()) {
            split.rows.last().original = quantity.original; // what looked like its count was of its name
            split.rows.last().copy = quantity.copy;
        }
        from = quantity.to;
    }
    return section.mid(from).trimmed();
}

QString groupText(QString text)
{
    static const QRegularExpression edges = pattern(QStringLiteral("^[-*\\s]+|[:\\s]+$"));
    static const QRegularExpression including = pattern(QStringLiteral("^Bao gồm\\s*$"));
    text = text.remove(edges);
    return including.match(text).hasMatch() ? QString() : text;
}

QStringView digitsAt(const QString &text, qsizetype from)
{
    qsizetype to = from;
    while (to < text.size() && text[to].isDigit())
        ++to;
    return QStringView(text).mid(from, to - from);
}

/// 4 when a year is glued before the number of a document ("Luật Cư trú 2020" + "68"): those have 1 to 3
/// digits.
qsizetype yearLength(QStringView digits)
{
    const bool isYear = digits.startsWith(u"19") || digits.startsWith(u"20");
    return isYear && digits.size() >= 5 && digits.size() <= 7 ? 4 : 0;
}

} // namespace

Split<FilingMethod> splitMethods(const QString &text)
{
    static const QRegularExpression heading
        = pattern(QStringLiteral("^\\s*Hình thức nộp\\s*(?:Thời hạn giải quyết|Thời gian giải quyết|Thời "
                                 "gian)\\s*Phí, lệ phí\\s*Mô tả\\s*"));
    QString body = text;
    body.remove(heading);
    body = withoutNothing(body);
    Split<FilingMethod> split;
    if (body.isEmpty())
        return split;
    QList<MethodStart> starts = glued(body);
    if (starts.isEmpty())
        starts = spaced(body);
    if (starts.isEmpty() || starts.first().from != 0) {
        split.rows.append({{}, {}, {}, body});
        split.safe = false;
        return split;
    }
    for (qsizetype i = 0; i < starts.size(); ++i) {
        FilingMethod method = starts[i].method;
        const qsizetype end = i + 1 < starts.size() ? starts[i + 1].from : body.size();
        method.note = withoutNothing(body.mid(starts[i].to, end - starts[i].to));
        split.rows.append(method);
    }
    return split;
}

Split<Paper> splitPapers(const QString &text)
{
    static const QRegularExpression heading
        = pattern(QStringLiteral("Tên giấy tờ\\s*Mẫu đơn, tờ khai\\s*Số lượng"));
    Split<Paper> split;
    if (withoutNothing(text).isEmpty())
        return split;
    const QStringList sections = text.split(heading);
    if (sections.size() == 1) {
        split.rows.append({{}, text.trimmed(), {}, {}});
        split.safe = false;
        return split;
    }
    QString group = groupText(sections.first());
    for (qsizetype i = 1; i < sections.size(); ++i) {
        const QString rest = papersOf(sections[i], group, split);
        const bool last = i + 1 == sections.size();
        if (last && !rest.isEmpty() && !saysNothing(rest)) {
            // A paper without a quantity, or a remark below the table.
            split.rows.append({group, rest, {}, {}});
            split.safe = false;
        }
        group = groupText(rest);
    }
    return split;
}

Split<LegalBasis> splitLegalBasis(const QString &text)
{
    static const QRegularExpression heading
        = pattern(QStringLiteral("^\\s*Tên văn bản pháp lý\\s*Mã văn bản\\s*"));
    static const QRegularExpression number = pattern(
        QStringLiteral("\\d{1,3}(?:\\.\\d{1,2})?/(?:19|20)\\d\\d/"
                       "(?:QH1\\d|(?:PL-)?UBTVQH1\\d|(?:[A-ZĐƯ]+[-/])*(?:TTg|[A-ZĐƯ]+))(?!\\p{Ll})"));
    QString body = text;
    body.remove(heading);
    body = withoutNothing(body);
    Split<LegalBasis> split;
    qsizetype from = 0;
    auto matches = number.globalMatch(body);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype end = match.capturedEnd();
        const bool gluedBehind = end == body.size() || body[end].isUpper() || body[end].isDigit();
        if (!gluedBehind)
            continue; // the name goes on: the number is part of it
        qsizetype begin = match.capturedStart();
        while (begin > from && body[begin - 1].isDigit())
            --begin;
        begin += yearLength(digitsAt(body, begin));
        const bool digitBefore = digitsAt(body, begin).size() > 3;
        const bool capitalsBehind = end + 1 < body.size() && body[end].isUpper() && !body[end + 1].isLower();
        const QString name = body.mid(from, begin - from).trimmed();
        const QString code = body.mid(begin, end - begin);
        if (digitBefore || capitalsBehind) {
            split.rows.append({{}, body.mid(from, end - from).trimmed()});
            split.safe = false;
        } else if (!name.isEmpty()) {
            split.rows.append({code, name});
        } else if (!split.rows.isEmpty() && split.rows.last().code == code) {
            split.rows.last().name += u' ' + code; // "Luật 60/2014/QH13" and its number once more
        } else {
            split.rows.append({code, code});
        }
        from = end;
    }
    if (const QString rest = withoutNothing(body.mid(from)); !rest.isEmpty()) {
        split.rows.append({{}, rest});
        split.safe = false;
    }
    return split;
}

} // namespace tongdai::intake
