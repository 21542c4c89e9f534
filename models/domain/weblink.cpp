#include "models/domain/weblink.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>
#include <utility>

namespace tongdai {

namespace {

const std::array<std::pair<LinkState, const char *>, 7> Words {{
    {LinkState::Answers, "answers"},
    {LinkState::Redirects, "redirects"},
    {LinkState::Refuses, "refuses"},
    {LinkState::Silent, "silent"},
    {LinkState::Certificate, "certificate"},
    {LinkState::Private, "private"},
    {LinkState::NoNetwork, "no_network"},
}};

/// Marks of the sentence around an address are not part of it: "(xem https://a.vn/b)." A bracket stays when
/// the address has its partner.
QString withoutSentence(QString url)
{
    static const QString Marks = QStringLiteral(".,;:!?'\"”’»…*");
    while (!url.isEmpty()) {
        const QChar last = url.back();
        const bool unpaired = (last == QLatin1Char(')') && url.count(QLatin1Char('(')) < url.count(last))
            || (last == QLatin1Char(']') && url.count(QLatin1Char('[')) < url.count(last))
            || (last == QLatin1Char('}') && url.count(QLatin1Char('{')) < url.count(last));
        if (!unpaired && !Marks.contains(last))
            break;
        url.chop(1);
    }
    return url;
}

QString hostOf(const QString &url)
{
    const QString host = QUrl(url).host().toLower();
    return host.startsWith(QLatin1String("www.")) ? host.mid(4) : host;
}

} // namespace

QString machineWord(LinkState state)
{
    for (const auto &[known, word] : Words) {
        if (known == state)
            return QString::fromLatin1(word);
    }
    return {};
}

std::optional<LinkState> linkStateFrom(const QString &word)
{
    for (const auto &[state, known] : Words) {
        if (word == QLatin1String(known))
            return state;
    }
    return std::nullopt;
}

QStringList linksIn(const QString &text)
{
    // What may stand in an address unescaped (RFC 3986), and letters beyond ASCII, which people do paste.
    static const QRegularExpression address(QStringLiteral(R"(\bhttps?://[^\s<>"`{}|\\^\x{200B}\x{FEFF}]+)"),
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::UseUnicodePropertiesOption);
    QStringList found;
    for (auto match = address.globalMatch(text); match.hasNext() && found.size() < MostLinks;) {
        const QString url = withoutSentence(match.next().captured());
        if (url.size() > LongestLink || QUrl(url).host().isEmpty() || found.contains(url))
            continue;
        found << url;
    }
    return found;
}

QStringList linksOf(const Procedure &procedure)
{
    QStringList texts {procedure.spokenAnswer, procedure.timeLimit, procedure.fees, procedure.agency};
    for (const FilingMethod &method : procedure.methods)
        texts << method.channel << method.time << method.fee << method.note;
    for (const Paper &paper : procedure.papers)
        texts << paper.group << paper.name;
    texts << procedure.steps << procedure.conditions << procedure.result;
    for (const LegalBasis &basis : procedure.legalBasis)
        texts << basis.code << basis.name;
    texts << procedure.source;
    return linksIn(texts.join(QLatin1Char('\n')));
}

bool needsLook(const LinkCheck &check)
{
    switch (check.state) {
    case LinkState::Refuses:
    case LinkState::Silent:
    case LinkState::Certificate:
    case LinkState::Private:
        return true;
    case LinkState::Redirects:
        return hostOf(check.url) != hostOf(check.target);
    case LinkState::Answers:
    case LinkState::NoNetwork:
        return false;
    }
    return false;
}

} // namespace tongdai
