// A whole centre in the test's own process, asked through its handler, and seats that push to it.
#pragma once

#include "app/server/centralservice.h"
#include "app/wire/documents.h"
#include "app/wire/json.h"
#include "models/domain/uuid7.h"
#include "models/ports/clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace tongdai::tests {

/// Turned by hand; Monday 23 November 2026, 09:00 in Viet Nam at first.
class HandClock final : public Clock
{
public:
    qint64 nowMs() const override { return m_now; }
    qint64 steadyMs() const override { return m_now; }
    void advance(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now {1'795'399'200'000};
};

struct Reply {
    int status = 0; ///< 0: no answer came in time
    QByteArray raw; ///< as sent, maybe encoded
    QJsonObject json;
    std::vector<std::pair<std::string, std::string>> headers;

    QString errorKind() const { return error(QStringLiteral("kind")); }
    QString errorCode() const { return error(QStringLiteral("code")); }
    QString errorField() const { return error(QStringLiteral("field")); }
    std::string header(const std::string &name) const;

private:
    QString error(const QString &name) const
    {
        return json.value(QStringLiteral("error")).toObject().value(name).toString();
    }
};

/// An answer on its way.
class Pending final : public server::Responder
{
public:
    void send(server::HttpResponse response) override;
    bool gone() const override { return m_gone; }
    void onGone(std::function<void()> fn) override;
    void leave(); ///< as a client that closes its connection
    Reply wait(int ms = 20'000);
    bool answered() const;
    int answers() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_came;
    std::function<void()> m_onGone;
    int m_answers = 0;
    std::atomic<bool> m_gone {false};
    server::HttpResponse m_response;
};

class Centre
{
public:
    explicit Centre(const QString &folder = {});
    void open(std::function<std::optional<Error>(const QString &)> fault = {});
    void close() { m_service.reset(); }
    server::CentralService &service() { return *m_service; }
    QString databaseFile() const { return m_folder + QStringLiteral("/central.db"); }
    QString folder() const { return m_folder; }

    std::shared_ptr<Pending> ask(const std::string &method, const std::string &path, const QByteArray &body,
                                 const QString &access = {}, const std::string &contentEncoding = {},
                                 const std::string &acceptEncoding = {});
    /// The content of a file: HEAD, PUT with a Content-Range, GET with a Range.
    Reply file(const std::string &method, const QString &sha256, const QString &access, const std::string &range = {},
               const QByteArray &body = {});
    Reply post(const std::string &path, const QJsonObject &body, const QString &access = {});
    Reply get(const std::string &path);
    /// First value of a query on a connection of its own.
    qint64 number(const QString &sql) const;
    QString text(const QString &sql) const;

    HandClock clock;

private:
    QTemporaryDir m_own;
    QString m_folder;
    std::unique_ptr<server::CentralService> m_service;
};

inline QString password()
{
    return QStringLiteral("mat-khau-thu");
}

/// Units 731 to 733 with desks (733 closed, taken over by 731), people: an.le, binh.vu operators, giang.cao
/// supervisor, khoa.nguyen head and duc.pham officer of 731, lan.tran head of 732, ngan.ho editor, kiem.tra
/// auditor.
void populate(Centre &centre);

/// One signed-in installation.
class Seat
{
public:
    Seat(Centre &centre, const QString &user, const QUuid &client = {});

    QJsonObject operation(const QString &kind, const QJsonObject &body, qint64 base = 0);
    Reply push(const QJsonArray &operations);
    /// Pushes one operation; gives its result.
    QJsonObject apply(const QString &kind, const QJsonObject &body, qint64 base = 0);
    Reply pull(const QJsonObject &cursors, int waitSeconds = 0);
    /// Pulls one scope until nothing is left: type/id to the row, gone ones taken out. Keeps the cursor.
    QMap<QString, QJsonObject> &mirror(const QString &scope);
    /// The row's document in the mirror, after a pull; empty when it is not there.
    QJsonObject row(const QString &scope, const QString &type, const QString &id);
    Reply hello();

    QString user;
    QUuid client;
    QString access;
    QString refresh;
    QString station;
    qint64 n = 0; ///< last one used
    int resets = 0; ///< pages with reset seen by mirror()

private:
    Centre &m_centre;
    QHash<QString, QString> m_cursors;
    QHash<QString, QMap<QString, QJsonObject>> m_mirrors;
};

QJsonObject callBody(const QUuid &id, const QString &name = QStringLiteral("Trần Thị Mẫu"));
QJsonObject ticketBody(const QUuid &id, const QString &unit, const QUuid &call = {}, bool hide = false);
QJsonObject moveBody(const QUuid &ticket, const QString &reason = {}, const QString &text = {},
                     const QString &unit = {});

inline QUuid freshId()
{
    return newUuid7(1'795'399'200'000);
}

} // namespace tongdai::tests
