#include "ui/editing/linkwords.h"

#include "ui/widgets/proceduretext.h"
#include "ui/widgets/timewords.h"

namespace tongdai {

QString LinkWords::of(const LinkCheck &check)
{
    const QString target = ProcedureText::shortened(check.target, 200);
    QString words;
    switch (check.state) {
    case LinkState::Answers:
        return check.status >= 400
            ? tr("answers with code %1: it wants a sign-in or no visit by a program").arg(check.status)
            : tr("answers");
    case LinkState::Redirects:
        return tr("redirects to %1").arg(target);
    case LinkState::Refuses:
        words = check.status >= 400 ? tr("the server answers with error %1").arg(check.status)
                                    : tr("redirects without an end");
        break;
    case LinkState::Silent:
        words = tr("does not answer");
        break;
    case LinkState::Certificate:
        words = tr("its certificate is wrong");
        break;
    case LinkState::Private:
        words = tr("leads into a private network, was not asked");
        break;
    case LinkState::NoNetwork:
        return tr("not checked: this machine has no network");
    }
    return check.target.isEmpty() ? words : tr("%1, after a redirection to %2").arg(words, target);
}

QString LinkWords::brief(const LinkCheck &check)
{
    switch (check.state) {
    case LinkState::Answers:
        return tr("answers");
    case LinkState::Redirects:
        return tr("redirects elsewhere");
    case LinkState::Refuses:
        return check.status >= 400 ? tr("error %1").arg(check.status) : tr("no end");
    case LinkState::Silent:
        return tr("no answer");
    case LinkState::Certificate:
        return tr("wrong certificate");
    case LinkState::Private:
        return tr("private network");
    case LinkState::NoNetwork:
        return tr("not checked");
    }
    return {};
}

QString LinkWords::when(const LinkCheck &check)
{
    return check.atMs > 0 && check.state != LinkState::NoNetwork
        ? tr("checked %1").arg(TimeWords::dateTime(check.atMs))
        : QString();
}

} // namespace tongdai
