// Web addresses in articles, and what was found out about them.
#pragma once

#include "models/domain/procedure.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace tongdai {

/// What an address did when it was asked. Machine words: answers, redirects, refuses, silent, certificate,
/// private, no_network.
enum class LinkState {
    Answers, ///< a page came, or the server wants a sign-in first
    Redirects, ///< a page came from elsewhere: LinkCheck::target
    Refuses, ///< the server is there and says there is no such page, or that it is broken
    Silent, ///< no such name, nothing listening, or nothing came in time
    Certificate, ///< its certificate is wrong, expired or another's
    Private, ///< leads into a private network: it was not asked
    NoNetwork, ///< this machine reached nothing at all; says nothing about the address
};
QString machineWord(LinkState);
std::optional<LinkState> linkStateFrom(const QString &word);

struct LinkCheck {
    QString url; ///< as the article writes it
    LinkState state = LinkState::NoNetwork;
    int status = 0; ///< of HTTP, 0 when none came
    QString target; ///< the last address of a chain of redirections, empty when there was none
    qint64 atMs = 0; ///< when it was asked, UTC

    bool operator==(const LinkCheck &) const = default;
};

/// Where a link stands.
struct ArticleLink {
    QString url;
    QStringList procedures; ///< Procedure::id of the articles in force that have it
    std::optional<LinkCheck> check; ///< none: never asked

    bool operator==(const ArticleLink &) const = default;
};

constexpr int LongestLink = 2000; ///< characters; what is longer is no link anybody could open
constexpr int MostLinks = 100; ///< of one article

/// The http and https addresses in a text, each once, in order; without the sentence's own marks at their
/// end. At most MostLinks.
QStringList linksIn(const QString &text);

/// Those of every field of an article that a citizen or an officer may follow.
QStringList linksOf(const Procedure &procedure);

/// True when an editor should look: it refuses, is silent, has a wrong certificate, leads into a private
/// network or to another host than is written ("www." set aside).
bool needsLook(const LinkCheck &check);

} // namespace tongdai

Q_DECLARE_METATYPE(tongdai::LinkCheck)
