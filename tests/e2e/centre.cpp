#include "centre.h"

#include "app/storage/database.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace tongdai {

namespace {

User person(const QString &name, const QString &fullName, Role role, const QString &unit)
{
    User user;
    user.name = name;
    user.fullName = fullName;
    user.role = role;
    user.unit = unit;
    return user;
}

QList<User> people()
{
    return {person(QStringLiteral("an"), QStringLiteral("Lê Thử An"), Role::Operator, centreUnit()),
            person(QStringLiteral("binh"), QStringLiteral("Vũ Thử Bình"), Role::Operator, centreUnit()),
            person(QStringLiteral("giang"), QStringLiteral("Cao Thử Giang"), Role::Supervisor, centreUnit()),
            person(QStringLiteral("ngan"), QStringLiteral("Hồ Thử Ngân"), Role::Editor, centreUnit()),
            person(QStringLiteral("mai"), QStringLiteral("Đinh Thử Mai"), Role::Editor, centreUnit()),
            person(QStringLiteral("khoa"), QStringLiteral("Nguyễn Thử Khoa"), Role::DeskHead,
                   QStringLiteral("731")),
            person(QStringLiteral("duc"), QStringLiteral("Phạm Thử Đức"), Role::DeskOfficer,
                   QStringLiteral("731"))};
}

Procedure birth()
{
    Procedure made;
    made.id = made.code = QStringLiteral("1.001193");
    made.name = QStringLiteral("Đăng ký khai sinh");
    made.steps = QStringLiteral("Nộp tại Một cửa");
    return made;
}

QList<Unit> units()
{
    Unit centre;
    centre.code = centreUnit();
    centre.kind = QStringLiteral("Tổng đài");
    centre.name = QStringLiteral("1022");
    Unit desk;
    desk.code = QStringLiteral("731");
    desk.kind = QStringLiteral("Thành phố");
    desk.name = QStringLiteral("Biên Hòa");
    desk.desk = true;
    desk.head = QStringLiteral("khoa");
    return {centre, desk};
}

} // namespace

Centre::Centre()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto files = server::CertificateAuthority(m_folder.filePath(QStringLiteral("tls")))
                           .ensure({QStringLiteral("127.0.0.1")}, now);
    EXPECT_TRUE(files) << files.error().detail.toStdString();
    m_files = *files;
    start();
    auto &administration = m_service->administration();
    const auto imported = administration.importUnits(units());
    EXPECT_TRUE(imported) << imported.error().detail.toStdString();
    const auto articles = administration.importProcedures({birth()});
    EXPECT_TRUE(articles) << articles.error().detail.toStdString();
    const auto added = administration.addUsers(people(), password());
    EXPECT_TRUE(added) << added.error().detail.toStdString();
}

Centre::~Centre()
{
    stop();
}

void Centre::start()
{
    server::CentralOptions options;
    options.dataFolder = m_folder.filePath(QStringLiteral("data"));
    options.passwordCost = {1, 8192};
    auto service = server::CentralService::open(options);
    ASSERT_TRUE(service) << service.error().detail.toStdString();
    m_service = std::move(*service);
    m_http = std::make_unique<server::HttpServer>(m_service->handler());
    server::ListenOptions listen;
    listen.port = m_port;
    listen.certificateFile = m_files.certificate.toStdString();
    listen.keyFile = m_files.key.toStdString();
    const QString problem = m_http->start(listen);
    ASSERT_TRUE(problem.isEmpty()) << problem.toStdString();
    m_port = m_http->port();
}

void Centre::stop()
{
    if (!m_http)
        return;
    m_http->drain([this] { m_service->drain(); });
    m_http.reset();
    m_service.reset();
}

void Centre::keepCopy(const QString &folder)
{
    const auto copied = m_service->administration().backup(folder);
    ASSERT_TRUE(copied) << copied.error().detail.toStdString();
}

void Centre::putBack(const QString &folder)
{
    ASSERT_FALSE(runs());
    const QDir data(m_folder.filePath(QStringLiteral("data")));
    for (const QString &file : data.entryList({QStringLiteral("central.db*")}))
        ASSERT_TRUE(QFile::remove(data.filePath(file)));
    ASSERT_TRUE(
        QFile::copy(folder + QStringLiteral("/central.db"), data.filePath(QStringLiteral("central.db"))));
}

QUrl Centre::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port));
}

QString Centre::strangeAuthorityFile() const
{
    const auto files = server::CertificateAuthority(m_folder.filePath(QStringLiteral("strange")))
                           .ensure({QStringLiteral("127.0.0.1")}, QDateTime::currentDateTimeUtc());
    EXPECT_TRUE(files);
    return files->authority;
}

QStringList Centre::texts(const QString &sql) const
{
    storage::DatabaseOptions options;
    options.file = m_folder.filePath(QStringLiteral("data/central.db"));
    options.readOnly = true;
    options.walAutoCheckpoint = 0;
    const auto database = storage::Database::open(options);
    EXPECT_TRUE(database) << database.error().detail.toStdString();
    QStringList values;
    if (!database)
        return values;
    storage::Query query(**database, sql);
    const auto ran = query.run();
    EXPECT_TRUE(ran) << ran.error().detail.toStdString();
    while (ran && query.next())
        values.append(query.text(0));
    return values;
}

qint64 Centre::number(const QString &sql) const
{
    return texts(sql).value(0).toLongLong();
}

} // namespace tongdai
