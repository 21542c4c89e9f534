#include "models/domain/knowledge.h"
#include "models/domain/vietnamesetext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tongdai {

namespace {

constexpr qsizetype MostEvidenceWords = 30;
constexpr qsizetype LongestName = 4; ///< words after the family name, or after "tên"

/// One word as written, with what parts it from the next.
struct Written {
    QString text; ///< without punctuation around it
    QString form; ///< searchForm of it
    bool breaks = false; ///< punctuation stands behind it
    bool gone = false;
};

bool isCapital(const Written &word)
{
    return !word.text.isEmpty() && word.text[0].isUpper();
}

const QSet<QString> &familyNames()
{
    static const QSet<QString> names = [] {
        const QString all = QStringLiteral("nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô "
                                           "dương lý đinh trương lâm mai đoàn trịnh cao"
                                           " tô tạ lương châu thái tăng quách kiều lưu vương từ hà đào phùng "
                                           "la triệu nghiêm chu đàm khổng lại tống ông"
                                           " thạch danh sơn kim điểu thị văn hứa giang mạc tôn");
        QSet<QString> made;
        for (const QString &name : all.split(QLatin1Char(' ')))
            made.insert(searchForm(name));
        return made;
    }();
    return names;
}

bool isFamilyName(const Written &word)
{
    static const QSet<QString> folded = [] {
        QSet<QString> made;
        for (const QString &name : familyNames())
            made.insert(foldMarks(name));
        return made;
    }();
    return familyNames().contains(word.form) || (!hasMarks(word.form) && folded.contains(word.form));
}

/// Family names that are no other word.
bool isPlainlyAName(const Written &word)
{
    static const QSet<QString> names {searchForm(QStringLiteral("nguyễn")),
                                      searchForm(QStringLiteral("huỳnh")), QStringLiteral("nguyen"),
                                      QStringLiteral("huynh")};
    return names.contains(word.form);
}

bool isMiddleName(const Written &word)
{
    static const QSet<QString> names = [] {
        QSet<QString> made;
        for (const QString &name :
             QStringLiteral("văn thị hữu đức ngọc quang xuân đình công minh thanh kim hồng")
                 .split(QLatin1Char(' '))) {
            made.insert(searchForm(name));
            made.insert(foldMarks(name));
        }
        return made;
    }();
    return names.contains(word.form);
}

bool isTitle(const Written &word)
{
    static const QSet<QString> titles = [] {
        QSet<QString> made;
        for (const QString &title : QStringLiteral("ông bà anh chị cô chú bác em cháu con dì cậu mợ thím "
                                                   "khách tên họ dân là vợ chồng cha mẹ ba má"
                                                   " bé thầy bạn")
                                        .split(QLatin1Char(' '))) {
            made.insert(searchForm(title));
            made.insert(foldMarks(title));
        }
        return made;
    }();
    return titles.contains(word.form);
}

/// Words behind which a name of a street, hamlet or place stands.
bool isPlaceWord(const Written &word)
{
    static const QSet<QString> kinds = [] {
        QSet<QString> made;
        for (const QString &kind : QStringLiteral("đường hẻm ngõ kiệt ấp tổ phố thôn xóm buôn xã phường trấn "
                                                  "huyện quận tỉnh thành tp kp nhà số")
                                       .split(QLatin1Char(' '))) {
            made.insert(searchForm(kind));
            made.insert(foldMarks(kind));
        }
        return made;
    }();
    return kinds.contains(word.form);
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

/// Numbers, dates, addresses of the network: told by their shape alone.
QString withoutNumbers(QString text)
{
    static const QRegularExpression network(QStringLiteral("\\S+@\\S+|\\bhttps?://\\S+|\\bwww\\.\\S+"));
    static const QRegularExpression longNumber(
        QStringLiteral("(?<![\\p{L}\\d])\\+?\\d(?:[\\d .,()/\\-]*\\d){3,}(?![\\p{L}])"));
    text.replace(network, QStringLiteral(" , "));
    QString made;
    qsizetype last = 0;
    auto matches = longNumber.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        static const QRegularExpression code(QStringLiteral("^[1-3]\\.\\d{6}$"));
        const bool keep = code.match(match.captured()).hasMatch();
        made += text.mid(last, match.capturedStart() - last)
            + (keep ? match.captured() : QStringLiteral(" , "));
        last = match.capturedEnd();
    }
    return made + text.mid(last);
}

QList<Written> writtenWords(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d./'’\\-]*"));
    QList<Written> made;
    auto matches = word.globalMatch(text);
    qsizetype last = 0;
    while (matches.hasNext()) {
        const auto match = matches.next();
        Written one;
        one.text = match.captured();
        const qsizetype before = one.text.size();
        while (!one.text.isEmpty() && !one.text.back().isLetterOrNumber())
            one.text.chop(1);
        one.breaks = one.text.size() != before;
        one.form = searchForm(one.text);
        if (!made.isEmpty() && !text.mid(last, match.capturedStart() - last).trimmed().isEmpty())
            made.last().breaks = true;
        last = match.capturedEnd();
        made.append(one);
    }
    return made;
}

} // namespace

QString evidenceWords(const QString &question)
{
    QList<Written> row = writtenWords(withoutNumbers(cleanText(question)));
    const bool shouted = std::none_of(row.cbegin(), row.cend(),
                                      [](const Written &word) { return word.text.toUpper() != word.text; });
    const auto capital = [&](qsizetype at) { return !shouted && isCapital(row[at]); };
    const auto follows = [&](qsizetype at) { return at + 1 < row.size() && !row[at].breaks; };
    /// Takes out words from `at` on: all capital ones, or `plain` of them when they are not written so.
    const auto takeOut = [&](qsizetype at, qsizetype plain) {
        const bool capitals = capital(at);
        for (qsizetype taken = 0; at < row.size() && taken <= LongestName; ++at, ++taken) {
            if (capitals ? !capital(at) : taken >= plain)
                break;
            row[at].gone = true;
            if (row[at].breaks)
                break;
        }
    };
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row[i].gone)
            continue;
        const bool afterTitle = i > 0 && !row[i - 1].breaks && isTitle(row[i - 1]);
        const bool afterPlace = i > 0 && !row[i - 1].breaks && isPlaceWord(row[i - 1]);
        const bool named = isFamilyName(row[i])
            && (afterTitle || isPlainlyAName(row[i])
                || (follows(i) && isMiddleName(row[i + 1]) && i + 2 < row.size())
                || (capital(i) && follows(i) && capital(i + 1)));
        const bool called
            = row[i].form == searchForm(QStringLiteral("tên")) || row[i].form == QLatin1String("ten");
        if (named) {
            takeOut(i, 3);
        } else if (called && follows(i)) {
            const bool is = row[i + 1].form == searchForm(QStringLiteral("là"))
                || row[i + 1].form == QLatin1String("la");
            const qsizetype from = is ? i + 2 : i + 1;
            if (from < row.size() && (is || capital(from)))
                takeOut(from, 3);
        } else if ((afterTitle || afterPlace) && capital(i)) {
            takeOut(i, 0);
        } else if (afterPlace && hasDigit(row[i].text)) {
            row[i].gone = true;
        } else if (hasDigit(row[i].text) && row[i].text.contains(QLatin1Char('/'))) {
            row[i].gone = true; // a house number, a date
        }
    }
    QStringList kept;
    for (const Written &word : std::as_const(row)) {
        if (!word.gone && kept.size() < MostEvidenceWords)
            kept += words(word.text);
    }
    return kept.mid(0, MostEvidenceWords).join(QLatin1Char(' '));
}

} // namespace tongdai
