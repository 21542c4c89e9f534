#include "wrapupmonth.h"

#include "models/domain/vietnamesetext.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace tongdai {

namespace {

constexpr qint64 DayMs = qint64(24) * 3600 * 1000;
constexpr qint64 FirstDayMs = 1764000000000; // an autumn morning of 2025; only differences matter

/// Official words and what callers of the South and the North say for them: our own list, for this simulation
/// only. The search does not know it.
struct Saying {
    const char *official;
    const char *said; ///< parted by |
};
constexpr Saying Sayings[] {
    {"cấp lại", "làm lại|xin lại|bị mất giờ làm lại"},
    {"cấp đổi", "đổi|đổi lại|đổi cái mới"},
    {"cấp giấy phép", "xin giấy|xin phép|làm giấy phép"},
    {"cấp giấy chứng nhận", "làm giấy|xin giấy|lấy giấy chứng nhận"},
    {"đăng ký", "làm giấy|khai|đi đăng ký"},
    {"cấp", "xin|làm|lấy"},
    {"gia hạn", "xin thêm hạn|kéo dài thêm|hết hạn làm tiếp"},
    {"sửa đổi, bổ sung", "sửa|sửa lại"},
    {"điều chỉnh", "sửa|chỉnh lại"},
    {"thay đổi", "đổi|sửa"},
    {"chấm dứt", "thôi không làm nữa|nghỉ|ngưng"},
    {"tạm ngừng", "nghỉ một thời gian|tạm nghỉ"},
    {"thành lập", "mở|lập"},
    {"giải thể", "đóng cửa luôn|dẹp"},
    {"chuyển nhượng", "sang tên|bán lại"},
    {"thừa kế", "để lại cho con"},
    {"chuyển đổi", "đổi qua"},
    {"công nhận", "được công nhận|xét"},
    {"thẩm định", "xét duyệt|coi duyệt"},
    {"phê duyệt", "duyệt"},
    {"xác nhận", "xác nhận dùm|chứng"},
    {"giải quyết", "hưởng|xin"},
    {"hỗ trợ", "xin tiền hỗ trợ|giúp"},
    {"trợ cấp", "tiền trợ cấp|tiền nhà nước cho"},
    {"chế độ", "tiền chế độ|quyền lợi"},
    {"giấy chứng nhận", "giấy|giấy chứng nhận"},
    {"giấy phép", "giấy phép|phép"},
    {"chứng chỉ", "chứng chỉ|bằng"},
    {"hành nghề", "làm nghề|hành nghề"},
    {"kinh doanh", "buôn bán|mở tiệm"},
    {"doanh nghiệp", "công ty"},
    {"cơ sở", "chỗ|tiệm|cơ sở"},
    {"phương tiện", "xe|xe cộ"},
    {"xe cơ giới", "xe|xe máy xe hơi"},
    {"tàu cá", "ghe đánh cá|tàu đánh cá"},
    {"thủy sản", "tôm cá"},
    {"chăn nuôi", "nuôi heo gà|chăn nuôi"},
    {"trồng trọt", "trồng cây"},
    {"nhà ở", "nhà"},
    {"quyền sử dụng đất", "đất|sổ đất"},
    {"đất đai", "đất"},
    {"tài sản gắn liền với đất", "nhà trên đất"},
    {"xây dựng", "xây|cất"},
    {"công trình", "nhà cửa|công trình"},
    {"người cao tuổi", "ông bà già"},
    {"người khuyết tật", "người tàn tật|người khuyết tật"},
    {"trẻ em", "con nít|mấy đứa nhỏ"},
    {"người lao động", "công nhân|người làm"},
    {"người có công", "gia đình có công|thương binh liệt sĩ"},
    {"khám bệnh, chữa bệnh", "khám bịnh|phòng mạch"},
    {"bảo hiểm xã hội", "bảo hiểm|bảo hiểm xã hội"},
    {"an toàn thực phẩm", "vệ sinh đồ ăn|an toàn thực phẩm"},
    {"thuốc bảo vệ thực vật", "thuốc trừ sâu|thuốc xịt"},
    {"thuốc thú y", "thuốc cho gia súc"},
    {"phòng cháy, chữa cháy", "pccc|chữa lửa"},
    {"yếu tố nước ngoài", "người nước ngoài|bên nước ngoài"},
    {"kết hôn", "cưới|lấy vợ lấy chồng"},
    {"khai sinh", "khai sanh|giấy sanh"},
    {"khai tử", "báo tử|người chết"},
    {"giám hộ", "người giữ cháu|giám hộ"},
    {"con nuôi", "con nuôi|đứa con nuôi"},
    {"hộ tịch", "giấy tờ hộ tịch|sổ hộ tịch"},
    {"trường trung học phổ thông", "trường cấp ba"},
    {"trường tiểu học", "trường cấp một"},
    {"trường mầm non", "trường mẫu giáo|nhà trẻ"},
    {"học sinh", "mấy em học sinh|học sinh"},
    {"giáo viên", "thầy cô"},
    {"luật sư", "luật sư|ông luật sư"},
    {"khai thác", "khai thác|lấy"},
    {"khoáng sản", "cát đá|mỏ"},
    {"nước dưới đất", "nước giếng|giếng khoan"},
    {"chất thải", "rác|rác thải"},
    {"quảng cáo", "bảng quảng cáo|treo quảng cáo"},
    {"biểu diễn nghệ thuật", "ca nhạc|văn nghệ"},
    {"lễ hội", "hội làng|lễ hội"},
    {"tôn giáo", "nhà chùa nhà thờ|tôn giáo"},
    {"xuất khẩu", "bán ra nước ngoài|xuất khẩu"},
    {"nhập khẩu", "mua từ nước ngoài về|nhập khẩu"},
    {"hàng hóa", "hàng"},
};

/// How callers begin and end, during the month and afterwards: not one opening is in both.
constexpr const char *TrainedOpenings[] {
    "cho em hỏi", "dạ cho tôi hỏi muốn", "tui muốn",        "alo em cần", "anh ơi giờ tôi muốn",
    "",           "chị ơi cho hỏi",      "bên em đang cần",
};
constexpr const char *TrainedEndings[] {
    "thì làm sao", "cần giấy tờ gì", "", "phải làm thế nào ạ", "ở đâu vậy", "", "",
};
constexpr const char *HeldOpenings[] {
    "nhờ tổng đài chỉ giúp", "mình đang tính",     "gia đình tôi có nhu cầu", "",
    "cô chú cho con hỏi",    "hướng dẫn giúp tôi",
};
constexpr const char *HeldEndings[] {
    "hết bao nhiêu tiền", "mất mấy ngày", "", "nộp chỗ nào", "có làm qua mạng được không", "",
};

template<std::size_t N> QString oneOf(const char *const (&list)[N], QRandomGenerator &random)
{
    return QString::fromUtf8(list[random.bounded(static_cast<int>(N))]);
}

bool chance(QRandomGenerator &random, double share)
{
    return random.generateDouble() < share;
}

/// The part of a name that says what it is; callers seldom say the circumstances behind it.
QString headOf(const QString &name)
{
    qsizetype cut = name.size();
    for (const QString &mark : {QStringLiteral("("), QStringLiteral(";"), QStringLiteral(" theo "),
                                QStringLiteral(" trong trường hợp "), QStringLiteral(" thuộc thẩm quyền ")}) {
        const qsizetype at = name.indexOf(mark);
        if (at > 0)
            cut = std::min(cut, at);
    }
    return words(name.left(cut)).size() >= 3 ? name.left(cut) : name;
}

QString inCallersWords(QString text, QRandomGenerator &random)
{
    text = u' ' + text + u' ';
    for (const Saying &saying : Sayings) {
        const QString official = u' ' + QString::fromUtf8(saying.official) + u' ';
        if (!text.contains(official) || !chance(random, 0.6))
            continue;
        const QStringList ways = QString::fromUtf8(saying.said).split(u'|');
        text.replace(official, u' ' + ways[random.bounded(static_cast<int>(ways.size()))] + u' ');
    }
    return text.simplified();
}

/// Words forgotten here and there, now and then the matter before the deed.
QStringList asRemembered(QStringList said, QRandomGenerator &random)
{
    QStringList kept;
    for (const QString &word : std::as_const(said)) {
        if (!chance(random, 0.15))
            kept.append(word);
    }
    if (kept.size() < 3)
        kept = said;
    if (kept.size() >= 6 && chance(random, 0.15)) {
        const qsizetype cut = 2 + random.bounded(2);
        kept = kept.mid(cut) + kept.mid(0, cut);
    }
    if (kept.size() > 14)
        kept.resize(14); // nobody says a name of forty words
    return kept;
}

QString sentence(const Procedure &procedure, bool held, QRandomGenerator &random)
{
    QString name = procedure.name.toLower();
    if (name.startsWith(QStringLiteral("thủ tục ")))
        name = name.mid(8);
    if (chance(random, 0.7))
        name = headOf(name);
    const QStringList said = asRemembered(words(inCallersWords(name, random)), random);
    const QString opening = held ? oneOf(HeldOpenings, random) : oneOf(TrainedOpenings, random);
    const QString ending = held ? oneOf(HeldEndings, random) : oneOf(TrainedEndings, random);
    const QString whole = (opening + u' ' + said.join(u' ') + u' ' + ending).simplified();
    return chance(random, 0.2) ? foldMarks(whole) : whole;
}

/// The matter's words without the openings and endings of this simulation, to tell whether two sentences are
/// the same but for those.
QString core(const QString &text)
{
    QString left = u' ' + foldMarks(text) + u' ';
    const auto cut = [&left](const auto &list) {
        for (const char *phrase : list) {
            const QString fold = foldMarks(QString::fromUtf8(phrase));
            if (!fold.isEmpty())
                left.replace(u' ' + fold + u' ', QStringLiteral(" "));
        }
    };
    cut(TrainedOpenings);
    cut(TrainedEndings);
    cut(HeldOpenings);
    cut(HeldEndings);
    return left.simplified();
}

double jaccard(const QString &a, const QString &b)
{
    const QStringList left = a.split(u' ');
    const QStringList right = b.split(u' ');
    const QSet<QString> one(left.cbegin(), left.cend());
    const QSet<QString> two(right.cbegin(), right.cend());
    const auto both = static_cast<double>((QSet<QString>(one) & two).size());
    return both / (static_cast<double>(one.size() + two.size()) - both);
}

QString plainName(const QString &name)
{
    QString plain = words(name).join(u' ');
    return plain.startsWith(QStringLiteral("thủ tục ")) ? plain.mid(8) : plain;
}

/// One month being lived through.
class Simulation
{
public:
    Simulation(const QList<Procedure> &base, const ProcedureIndex &index, const MonthSettings &settings)
        : m_base(base)
        , m_index(index)
        , m_settings(settings)
        , m_random(settings.seed)
    {
        for (const Procedure &procedure : base)
            m_sameName[plainName(procedure.name)].append(procedure.id);
        chooseMatters();
    }

    Month live()
    {
        Month month;
        month.endMs = FirstDayMs + m_settings.days * DayMs;
        for (int day = 0; day < m_settings.days; ++day) {
            for (int call = 0; call < m_settings.callsADay; ++call)
                takeCall(month, FirstDayMs + day * DayMs + call * (DayMs / 3 / m_settings.callsADay));
        }
        month.evidence = m_pairs.values();
        std::sort(month.evidence.begin(), month.evidence.end(),
                  [](const Evidence &a, const Evidence &b) { return a.id < b.id; });
        askAfterwards(month);
        return month;
    }

private:
    void chooseMatters()
    {
        QList<qsizetype> local;
        for (qsizetype i = 0; i < m_base.size(); ++i) {
            if (m_base[i].level.contains(QStringLiteral("Cấp tỉnh"))
                || m_base[i].level.contains(QStringLiteral("Cấp xã")))
                local.append(i);
        }
        std::shuffle(local.begin(), local.end(), m_random);
        const auto taught = std::min<qsizetype>(m_settings.matters, local.size() * 2 / 3);
        m_taught = local.mid(0, taught);
        m_untaught = local.mid(taught, taught);
        double sum = 0;
        for (qsizetype i = 0; i < taught; ++i) {
            sum += 1.0 / static_cast<double>(i + 5);
            m_upTo.append(sum);
        }
    }

    qsizetype anyMatter()
    {
        const double at = m_random.generateDouble() * m_upTo.last();
        const auto found = std::lower_bound(m_upTo.cbegin(), m_upTo.cend(), at);
        return m_taught[std::min<qsizetype>(found - m_upTo.cbegin(), m_taught.size() - 1)];
    }

    /// Half of the slips take a wrong line of the result list, half are about another matter altogether.
    QString wrongFor(const Procedure &right, const QString &text)
    {
        if (chance(m_random, 0.5)) {
            SearchQuery query;
            query.text = text;
            const QList<SearchHit> hits = m_index.search(query).hits;
            if (!hits.isEmpty()) {
                const SearchHit &hit
                    = hits[m_random.bounded(static_cast<int>(std::min<qsizetype>(5, hits.size())))];
                if (hit.id != right.id)
                    return hit.id;
            }
        }
        for (;;) {
            const Procedure &other = m_base[anyMatter()];
            if (other.id != right.id)
                return other.id;
        }
    }

    void takeCall(Month &month, qint64 atMs)
    {
        const qsizetype matter = anyMatter();
        const Procedure &right = m_base[matter];
        const QString text = sentence(right, false, m_random);
        m_said[matter].append(words(text).join(u' '));
        m_cores.insert(core(text));
        ++month.calls;
        QString linked = right.id;
        if (chance(m_random, m_settings.noise)) {
            linked = wrongFor(right, text);
            ++month.wrong;
        }
        // Some take twice the calls of others.
        const int shift
            = std::min(m_random.bounded(m_settings.operators), m_random.bounded(m_settings.operators * 2));
        const QString learned = evidenceWords(text);
        if (learned.isEmpty())
            return;
        Evidence &pair = m_pairs[evidenceId(learned, linked)];
        if (pair.id.isEmpty()) {
            pair.id = evidenceId(learned, linked);
            pair.words = learned;
            pair.procedure = linked;
        }
        addVoice(pair, QStringLiteral("op%1").arg(shift), atMs);
    }

    ctl::LabelledQuery asked(const Procedure &procedure, const QString &group)
    {
        ctl::LabelledQuery query;
        for (int attempt = 0; attempt < 20; ++attempt) {
            const QString text = sentence(procedure, true, m_random);
            if (m_cores.contains(core(text)))
                continue;
            query.query = text;
            query.codes = m_sameName.value(plainName(procedure.name));
            query.group = group;
            break;
        }
        return query;
    }

    void askAfterwards(Month &month)
    {
        double sum = 0;
        for (const qsizetype matter : std::as_const(m_taught)) {
            for (int i = 0; i < m_settings.held && m_said.contains(matter); ++i) {
                const ctl::LabelledQuery query = asked(m_base[matter], QStringLiteral("colloquial, taught"));
                if (query.query.isEmpty())
                    continue;
                double nearest = 0;
                for (const QString &said : m_said.value(matter))
                    nearest = std::max(nearest, jaccard(said, words(query.query).join(u' ')));
                sum += nearest;
                month.held.append(query);
            }
        }
        for (const qsizetype matter : std::as_const(m_untaught)) {
            const ctl::LabelledQuery query
                = asked(m_base[matter], QStringLiteral("colloquial, never called about"));
            if (!query.query.isEmpty())
                month.untaught.append(query);
        }
        month.nearest = sum / static_cast<double>(std::max<qsizetype>(1, month.held.size()));
    }

    const QList<Procedure> &m_base;
    const ProcedureIndex &m_index;
    MonthSettings m_settings;
    QRandomGenerator m_random;
    QHash<QString, QStringList> m_sameName;
    QList<qsizetype> m_taught; ///< places in the base, the commonest first
    QList<qsizetype> m_untaught;
    QList<double> m_upTo;
    QHash<qsizetype, QStringList> m_said;
    QSet<QString> m_cores;
    QHash<QString, Evidence> m_pairs;
};

} // namespace

Month simulateMonth(const QList<Procedure> &base, const ProcedureIndex &index, const MonthSettings &settings)
{
    return Simulation(base, index, settings).live();
}

QList<Compared> compared(const ProcedureIndex &index, const KnowledgeOverlay &overlay,
                         const QList<ctl::LabelledQuery> &asked)
{
    const ctl::Evaluation before = ctl::evaluate(index, asked);
    const ctl::Evaluation after = ctl::evaluate(index, asked, {}, overlay);
    QList<Compared> made;
    for (qsizetype i = 0; i < before.groups.size(); ++i)
        made.append({before.groups[i].group, before.groups[i].n, before.groups[i].s1, after.groups[i].s1});
    return made;
}

} // namespace tongdai
