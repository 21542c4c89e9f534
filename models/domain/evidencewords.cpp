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

/// The words of a list in search form, with marks and without.
QSet<QString> bothForms(const char *list)
{
    QSet<QString> made;
    for (const QString &word : QString::fromUtf8(list).split(QLatin1Char(' '))) {
        made.insert(searchForm(word));
        made.insert(foldMarks(word));
    }
    return made;
}

QSet<QString> listed(const char *list)
{
    QSet<QString> made;
    for (const QString &word : QString::fromUtf8(list).split(QLatin1Char(' ')))
        made.insert(searchForm(word));
    return made;
}

bool isFamilyName(const Written &word)
{
    // A marked word must be the name itself: "lễ" is no "lê".
    static const QSet<QString> names = bothForms("nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ "
                                                 "ngô dương lý đinh trương lâm mai đoàn trịnh cao tô tạ"
                                                 " lương châu thái tăng quách kiều lưu vương từ hà đào phùng "
                                                 "la triệu nghiêm chu đàm khổng lại tống ông thạch danh"
                                                 " sơn kim điểu hứa giang mạc tôn");
    return names.contains(word.form);
}

/// How much a family name is other words too, without its marks or as it stands.
enum class Doubt {
    None,
    Some, ///< a noun now and then: "cao", "mai"
    Much, ///< one of the commonest words: "lam" for "làm"
};

Doubt doubtOf(const Written &word)
{
    static const QSet<QString> much = listed("lam lai la ta do tu dang to lại từ tăng");
    static const QSet<QString> some = listed(
        "dinh trinh tang luong mai chu son kim cao ha ho vo le giang mac danh ton thach tong ong lương");
    return much.contains(word.form) ? Doubt::Much : some.contains(word.form) ? Doubt::Some : Doubt::None;
}

/// Family names that are no other word.
bool isPlainlyAName(const Written &word)
{
    static const QSet<QString> names = bothForms("nguyễn huỳnh");
    return names.contains(word.form);
}

/// The middle names that hardly any other word stands beside.
bool isSureMiddleName(const Written &word)
{
    return word.form == searchForm(QStringLiteral("thị")) || word.form == searchForm(QStringLiteral("văn"))
        || word.form == QLatin1String("thi") || word.form == QLatin1String("van");
}

bool isMiddleName(const Written &word)
{
    static const QSet<QString> names = bothForms("văn thị hữu đức ngọc quang xuân đình công minh thanh kim "
                                                 "hồng thu gia bảo quốc anh thùy thúy phương mỹ diễm"
                                                 " như trọng tuấn khánh duy nhật hoài bích");
    return names.contains(word.form);
}

/// Two words of the matter itself whose first looks like a family name ("hồ sơ", "lý lịch", "mai táng").
bool isPhrase(const Written &first, const Written &second)
{
    static const QSet<QString> pairs = [] {
        QSet<QString> made;
        for (const QString &pair :
             QStringLiteral(
                 "ho so,ho khau,ho ngheo,ho kinh,ho gia,ho tich,ho chieu,ho tro,ho lao,dang ky,dang kiem,"
                 "dang bo,ly lich,ly hon,ly do,cao tuoi,cao dang,mai tang,phan anh,phan loai,phan bon,"
                 "kieu bao,tu phap,tu vong,tu choi,tu nguyen,do dac,do an,do thi,le phi,le hoi,luu tru,"
                 "luu dong,luu thong,luong huu,luong thuc,pham vi,ha tang,to chuc,to khai,vo chong,vo con,"
                 "vo em,vo sinh,vo toi,duong bo,duong thuy,thai san,chu so,chu ho,chu quyen,la gi,vu viec,"
                 "vu khi,kim khi,van ban,van phong,van hoa,thi tran,thi bang,thi cong,thi hanh,dao tao,"
                 "giang day,danh sach,danh muc,thach thuc,ton giao,ton tao,lai xe,mac benh,thai do,lam lai,"
                 "lam giay,lam can,lam ho,lam the,lam nha,lam so,lam thu,lam bang,lam khai,ong ba,chau ngoai,"
                 "chau noi,ngo doc,quach mong,trieu hoi,cong chung,cao hoc,son sua")
                 .split(QLatin1Char(',')))
            made.insert(pair);
        return made;
    }();
    return pairs.contains(foldMarks(first.form) + QLatin1Char(' ') + foldMarks(second.form));
}

/// Middle names that stand behind the commonest words as well: "lam bao hiem".
bool isAlsoAWord(const Written &word)
{
    static const QSet<QString> names = listed("bao cong anh dinh gia minh kim trong duy hong my");
    return names.contains(word.form);
}

bool isTitle(const Written &word)
{
    static const QSet<QString> titles
        = bothForms("ông bà anh chị cô chú bác em cháu con dì cậu mợ thím khách hàng kh tên họ dân là vợ "
                    "chồng cha mẹ ba má bé thầy bạn");
    return titles.contains(word.form);
}

/// Words behind which a name of a street, hamlet or place stands.
bool isPlaceWord(const Written &word)
{
    static const QSet<QString> kinds = bothForms(
        "đường hẻm ngõ kiệt ấp tổ phố thôn xóm buôn xã phường trấn huyện quận tỉnh thành tp kp nhà số");
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
    // Most names have three words; a fourth only behind a second middle one.
    const auto nameLength
        = [&](qsizetype at) { return at + 2 < row.size() && isMiddleName(row[at + 2]) ? 4 : 3; };
    const auto beginsAName = [&](qsizetype at) {
        if (!isFamilyName(row[at]) || !follows(at))
            return false;
        if (isTitle(row[at]) && isFamilyName(row[at + 1]))
            return false;
        if (isPhrase(row[at], row[at + 1])
            || (at > 0 && row[at - 1].form == searchForm(QStringLiteral("phụ")))
            || (at > 0 && row[at - 1].form == QLatin1String("phu")))
            return false;
        if (isPlainlyAName(row[at]) || (isSureMiddleName(row[at + 1]) && follows(at + 1)))
            return true;
        const Doubt doubt = doubtOf(row[at]);
        const bool titled = at > 0 && !row[at - 1].breaks && isTitle(row[at - 1]);
        const bool middle = isMiddleName(row[at + 1]) && follows(at + 1);
        if (capital(at) && capital(at + 1))
            return true;
        if (doubt == Doubt::Much)
            return titled && middle && !isAlsoAWord(row[at + 1]);
        if (middle || titled)
            return true;
        return doubt == Doubt::None && (at == 0 || row[at - 1].breaks) && !capital(at) && !capital(at + 1);
    };
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row[i].gone)
            continue;
        const bool afterTitle = i > 0 && !row[i - 1].breaks && isTitle(row[i - 1]);
        const bool afterPlace = i > 0 && !row[i - 1].breaks && isPlaceWord(row[i - 1]);
        const bool called
            = row[i].form == searchForm(QStringLiteral("tên")) || row[i].form == QLatin1String("ten");
        if (beginsAName(i)) {
            takeOut(i, nameLength(i));
        } else if (called && i > 0 && row[i].breaks && i + 1 < row.size()) {
            takeOut(i + 1, nameLength(i + 1)); // "Họ tên: …"
        } else if (called && follows(i)) {
            const bool is = row[i + 1].form == searchForm(QStringLiteral("là"))
                || row[i + 1].form == QLatin1String("la");
            const qsizetype from = is ? i + 2 : i + 1;
            if (from < row.size() && (is || capital(from)))
                takeOut(from, nameLength(from));
        } else if ((afterTitle || afterPlace) && capital(i)) {
            takeOut(i, 0);
        } else if (afterPlace && hasDigit(row[i].text)) {
            row[i].gone = row[i].text.size() > 1 || row[i - 1].form != searchForm(QStringLiteral("số"));
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
