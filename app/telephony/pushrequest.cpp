#include "app/telephony/pushrequest.h"

#include "app/telephony/utf8text.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tongdai::telephony {

namespace {

using Keys = QHash<QString, QString>;

/// RFC 9110, 5.6.2.
bool isToken(const QByteArray &text)
{
    static const QByteArray others = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || others.contains(c);
    });
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// How long it takes says neither where two differ nor how long they are: hashes of one length, all bytes of
/// them.
bool isSameSecret(const QByteArray &one, const QByteArray &other)
{
    const QByteArray a = QCryptographicHash::hash(one, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(other, QCryptographicHash::Sha256);
    volatile unsigned char different = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        different = static_cast<unsigned char>(different | (a.at(i) ^ b.at(i)));
    return different == 0;
}

/// "callId", "call_id" and "callid" are written for the same thing.
QString plainKey(const QString &key)
{
    return key.toLower().remove(QLatin1Char('_'));
}

void keep(Keys &keys, const QString &key, const QString &value)
{
    const QString plain = plainKey(key);
    if (!keys.contains(plain)) // the first of several
        keys.insert(plain, value);
}

std::optional<Keys> keysOfForm(const QByteArray &body)
{
    Keys keys;
    for (QByteArray pair : body.split('&')) {
        if (pair.isEmpty())
            continue;
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        const auto key = utf8Text(QByteArray::fromPercentEncoding(equals < 0 ? pair : pair.left(equals)));
        const auto value
            = utf8Text(QByteArray::fromPercentEncoding(equals < 0 ? QByteArray() : pair.mid(equals + 1)));
        if (!key || !value)
            return std::nullopt;
        keep(keys, *key, *value);
    }
    return keys;
}

std::optional<Keys> keysOfJson(const QByteArray &body)
{
    if (!utf8Text(body))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    static const QStringList wanted {QStringLiteral("event"), QStringLiteral("from"), QStringLiteral("to"),
                                     QStringLiteral("callid"), QStringLiteral("direction")};
    Keys keys;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!wanted.contains(plainKey(it.key())))
            continue;
        if (!it.value().isString() && !it.value().isNull())
            return std::nullopt; // 0900000012 as a number has lost its zero: better refused than another
                                 // number
        keep(keys, it.key(), it.value().toString());
    }
    return keys;
}

std::optional<LineEvent> eventOf(const Keys &keys)
{
    const auto what = lineEventFromWord(keys.value(QStringLiteral("event")));
    if (!what)
        return std::nullopt;
    const bool out = keys.value(QStringLiteral("direction")) == QStringLiteral("out");
    const QString from = keys.value(QStringLiteral("from"));
    const QString to = keys.value(QStringLiteral("to"));
    LineEvent event {
        *what, lineCallFrom(keys.value(QStringLiteral("callid")), out ? to : from, {}, out ? from : to)};
    if (out)
        event.call.direction = Direction::Out;
    return event;
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 204:
        return "No Content";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Bad Request";
    }
}

} // namespace

PushRequest::PushRequest(QByteArray token, quint16 port)
    : m_token(std::move(token))
    , m_port(port)
{ }

void PushRequest::add(const QByteArray &bytes)
{
    if (m_status != 0)
        return;
    m_bytes += bytes;
    if (m_bodyLength < 0) {
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        if (end > LongestHead || (end < 0 && m_bytes.size() > LongestHead)) {
            m_status = 431;
            return;
        }
        if (end < 0)
            return;
        m_status = readHead(m_bytes.left(end));
        m_bytes.remove(0, end + 4);
        m_whole = m_status != 0 && hasAllAnnounced();
    }
    if (m_status == 0 && m_bytes.size() >= m_bodyLength) {
        m_whole = true;
        m_bytes.truncate(m_bodyLength); // one request a connection
        m_status = judgeBody();
    }
}

int PushRequest::readHead(const QByteArray &head)
{
    QList<QByteArray> lines;
    for (qsizetype begin = 0; begin <= head.size();) {
        const qsizetype end = head.indexOf("\r\n", begin);
        lines << head.mid(begin, end < 0 ? -1 : end - begin);
        begin = end < 0 ? head.size() + 1 : end + 2;
    }
    for (const QByteArray &line : lines) {
        // A bare CR or LF is where two readers of one request begin to disagree (RFC 9112, 2.2 and 11.2).
        if (line.contains('\r') || line.contains('\n') || line.contains('\0'))
            return 400;
    }
    const QList<QByteArray> requestLine = lines.takeFirst().split(' ');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.left(colon)))
            return 400;
        m_fields.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    return judgeHead(requestLine);
}

int PushRequest::judgeHead(const QList<QByteArray> &requestLine)
{
    if (requestLine.size() != 3 || !isToken(requestLine.at(0)) || requestLine.at(1).isEmpty()
        || (requestLine.at(2) != "HTTP/1.1" && requestLine.at(2) != "HTTP/1.0"))
        return 400;
    if (const int refused = judgeHost())
        return refused;
    // Browsers say where a page is from when it sends something: no page may ring here.
    if (!valuesOf("origin").isEmpty())
        return 403;
    if (requestLine.at(1) != "/call")
        return 404;
    if (requestLine.at(0) != "POST")
        return 405;
    if (!isSignedIn())
        return 401;
    const QList<QByteArray> lengths = valuesOf("content-length");
    if (!valuesOf("transfer-encoding").isEmpty())
        return lengths.isEmpty() ? 411 : 400;
    if (lengths.isEmpty())
        return 411;
    if (lengths.size() > 1 || !isDigits(lengths.first()))
        return 400;
    bool fits = false;
    const qsizetype length = lengths.first().toLongLong(&fits);
    if (!fits || length > LongestBody)
        return 413;
    m_bodyLength = length;
    return 0;
}

/// A page of a stranger's name that points to 127.0.0.1 (DNS rebinding) names the stranger here.
int PushRequest::judgeHost() const
{
    const QList<QByteArray> hosts = valuesOf("host");
    if (hosts.size() > 1)
        return 400;
    const QByteArray host = hosts.value(0).toLower();
    for (const QByteArray &own : {QByteArrayLiteral("127.0.0.1"), QByteArrayLiteral("localhost")}) {
        if (host == own || host == own + ':' + QByteArray::number(m_port))
            return 0;
    }
    return 403;
}

bool PushRequest::isSignedIn() const
{
    static const QByteArray scheme = "bearer ";
    const QList<QByteArray> given = valuesOf("authorization");
    return given.size() == 1 && given.first().left(scheme.size()).toLower() == scheme
        && isSameSecret(given.first().mid(scheme.size()).trimmed(), m_token);
}

int PushRequest::judgeBody()
{
    const QList<QByteArray> types = valuesOf("content-type");
    if (types.size() != 1)
        return 400;
    const QByteArray type = types.first().split(';').first().trimmed().toLower();
    std::optional<Keys> keys;
    if (type == "application/x-www-form-urlencoded")
        keys = keysOfForm(m_bytes);
    else if (type == "application/json")
        keys = keysOfJson(m_bytes);
    if (keys)
        m_event = eventOf(*keys);
    return m_event ? 204 : 400;
}

/// Of a refused request, as far as its fields can be believed.
bool PushRequest::hasAllAnnounced() const
{
    const QList<QByteArray> lengths = valuesOf("content-length");
    if (!valuesOf("transfer-encoding").isEmpty())
        return false;
    if (lengths.isEmpty())
        return true;
    bool fits = false;
    const qsizetype length = lengths.first().toLongLong(&fits);
    return fits && m_bytes.size() >= length;
}

QList<QByteArray> PushRequest::valuesOf(const QByteArray &name) const
{
    QList<QByteArray> values;
    for (const Field &field : m_fields) {
        if (field.name == name)
            values << field.value;
    }
    return values;
}

QByteArray PushRequest::answer() const
{
    QByteArray fields = "Connection: close\r\n";
    if (m_status == 401)
        fields += "WWW-Authenticate: Bearer\r\n";
    if (m_status == 405)
        fields += "Allow: POST\r\n";
    if (m_status != 204) // RFC 9110, 8.6: none with 204
        fields += "Content-Length: 0\r\n";
    return "HTTP/1.1 " + QByteArray::number(m_status) + ' ' + reasonOf(m_status) + "\r\n" + fields + "\r\n";
}

} // namespace tongdai::telephony
