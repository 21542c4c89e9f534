#include "app/ctl/datafolder.h"

#include "app/ctl/knowledgebase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

#include <cstdio>

namespace tongdai::ctl {

namespace {

/// Switches the terminal's echo off while it lives; does nothing where there is no terminal.
class Silence
{
public:
    Silence()
    {
#ifdef Q_OS_UNIX
        m_active = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (m_active) {
            termios quiet = m_before;
            quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
        }
#endif
    }
    ~Silence()
    {
#ifdef Q_OS_UNIX
        if (m_active)
            tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
#endif
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

private:
#ifdef Q_OS_UNIX
    termios m_before {};
    bool m_active = false;
#endif
};

QString typed(QTextStream &input, const QString &prompt)
{
    std::fputs(qPrintable(prompt), stderr);
    const Silence silence;
    const QString line = input.readLine();
    std::fputs("\n", stderr);
    return line;
}

} // namespace

Result<std::unique_ptr<server::Administration>> openData(const Target &target, bool create)
{
    if (target.dataFolder.isEmpty())
        return fail(ErrorKind::Invalid, QStringLiteral("Say which data folder: --data DIR."));
    return server::Administration::open(target.dataFolder, create);
}

Result<QString> askNewPassword(const QString &userName)
{
    if (qEnvironmentVariableIsSet("TONGDAI_PASSWORD"))
        return qEnvironmentVariable("TONGDAI_PASSWORD");
    QTextStream input(stdin);
    const QString first = typed(input, QStringLiteral("New password of %1: ").arg(userName));
    if (first.isEmpty())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("No password given: type one, or set TONGDAI_PASSWORD."));
    if (typed(input, QStringLiteral("Again: ")) != first)
        return fail(ErrorKind::Invalid, QStringLiteral("The two passwords differ."));
    return first;
}

int refuse(const Error &error)
{
    complain(sentenceOf(error));
    return Refused;
}

int wrongUsage(const QString &sentence)
{
    complain(sentence);
    return WrongUsage;
}

void sayJson(const QJsonObject &object)
{
    say(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void sayJson(const QJsonArray &array)
{
    say(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

QString sentenceOf(const server::ImportCounts &counts)
{
    return QStringLiteral("%1 new, %2 changed, %3 unchanged")
        .arg(counts.added)
        .arg(counts.changed)
        .arg(counts.unchanged);
}

QJsonObject jsonOf(const server::ImportCounts &counts)
{
    return {{QStringLiteral("new"), counts.added},
            {QStringLiteral("changed"), counts.changed},
            {QStringLiteral("unchanged"), counts.unchanged}};
}

} // namespace tongdai::ctl
