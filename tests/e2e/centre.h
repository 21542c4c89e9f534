// A real centre in this process: service, database and TLS listener, stopped and started at will.
#pragma once

#include "app/server/centralservice.h"
#include "app/server/transport/certificateauthority.h"
#include "app/server/transport/httpserver.h"

#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace tongdai {

class Centre
{
public:
    Centre();
    ~Centre();

    /// Same address and data every time. Fails the test when it cannot.
    void start();
    void stop();
    bool runs() const { return m_http != nullptr; }

    /// A backup of the running centre; put back while it is stopped.
    void keepCopy(const QString &folder);
    void putBack(const QString &folder);

    QUrl url() const;
    QString authorityFile() const { return m_files.authority; }
    /// An authority nobody here has signed with.
    QString strangeAuthorityFile() const;
    QString folder() const { return m_folder.path(); }

    /// First column of the first row, straight from the database file.
    qint64 number(const QString &sql) const;
    QStringList texts(const QString &sql) const;

    static QString password() { return QStringLiteral("mat-khau-thu"); }

private:
    QTemporaryDir m_folder;
    server::CertificateFiles m_files;
    std::unique_ptr<server::CentralService> m_service;
    std::unique_ptr<server::HttpServer> m_http;
    unsigned short m_port = 0;
};

} // namespace tongdai
