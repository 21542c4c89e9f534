#include "app/server/transport/httpmessage.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <ctime>

namespace tongdai::server {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

bool startsWithName(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && sameName(text.substr(0, prefix.size()), prefix);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char l = lower(c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

bool isControl(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return u < 0x20 || u == 0x7f;
}

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return {};
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        if (isControl(c))
            return {};
        out += c;
    }
    return out;
}

const char *reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 507:
        return "Insufficient Storage";
    default:
        return "Answer";
    }
}

// Not strftime: its day and month names follow the process's locale.
QByteArray httpDate(std::time_t when)
{
    static constexpr std::array days {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(when, Qt::UTC);
    const QDate date = utc.date();
    const QTime time = utc.time();
    return QString::asprintf("%s, %02d %s %d %02d:%02d:%02d GMT",
                             days[static_cast<std::size_t>(date.dayOfWeek() % 7)], date.day(),
                             months[static_cast<std::size_t>(date.month() - 1)], date.year(), time.hour(),
                             time.minute(), time.second())
        .toLatin1();
}

const QByteArray &nowAsHttpDate()
{
    thread_local std::time_t second = 0;
    thread_local QByteArray text;
    if (const std::time_t now = std::time(nullptr); now != second) {
        second = now;
        text = httpDate(now);
    }
    return text;
}

void appendHeader(QByteArray &head, std::string_view name, std::string_view value)
{
    for (const std::string_view part : {name, std::string_view(": "), value}) {
        for (const char c : part) {
            if (!isControl(c))
                head += c;
        }
    }
    head += "\r\n";
}

bool has(const HttpResponse &response, std::string_view name)
{
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [name](const auto &header) { return sameName(header.first, name); });
}

} // namespace

std::string HttpRequest::header(const std::string &name) const
{
    for (const auto &[key, value] : headers) {
        if (sameName(key, name))
            return value;
    }
    return {};
}

std::optional<Target> splitTarget(std::string_view target)
{
    for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
        if (!startsWithName(target, scheme))
            continue;
        target.remove_prefix(scheme.size());
        const auto end = target.find_first_of("/?#");
        if (end == 0 || target.empty())
            return {};
        target = end == std::string_view::npos ? std::string_view("/") : target.substr(end);
        if (target.front() == '?') {
            return splitTarget("/" + std::string(target));
        }
        break;
    }
    if (target.empty() || target.front() != '/' || target.find('#') != std::string_view::npos)
        return {};
    const auto mark = target.find('?');
    const auto query = mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
    auto path = percentDecoded(target.substr(0, mark));
    if (!path || std::any_of(query.begin(), query.end(), isControl))
        return {};
    return Target {std::move(*path), std::string(query)};
}

bool hasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

QByteArray answerHead(const HttpResponse &response, bool close)
{
    static constexpr std::array defaults {
        std::pair {"X-Content-Type-Options", "nosniff"},
        std::pair {"Cache-Control", "no-store"},
        std::pair {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
        std::pair {"Referrer-Policy", "no-referrer"},
    };
    QByteArray head;
    head.reserve(512);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status) + "\r\n";
    head += "Date: " + nowAsHttpDate() + "\r\n";
    if (hasBody(response.status)) {
        if (!response.contentType.isEmpty())
            appendHeader(
                head, "Content-Type",
                {response.contentType.constData(), static_cast<std::size_t>(response.contentType.size())});
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    }
    for (const auto &[name, value] : defaults) {
        if (!has(response, name))
            appendHeader(head, name, value);
    }
    for (const auto &[name, value] : response.headers)
        appendHeader(head, name, value);
    if (close)
        head += "Connection: close\r\n";
    head += "\r\n";
    return head;
}

HttpResponse refusal(int status, const char *kind, const char *message)
{
    HttpResponse response;
    response.status = status;
    const QJsonObject error {{QStringLiteral("kind"), QLatin1String(kind)},
                             {QStringLiteral("message"), QLatin1String(message)}};
    response.body
        = QJsonDocument(QJsonObject {{QStringLiteral("error"), error}, {QStringLiteral("end"), true}})
              .toJson(QJsonDocument::Compact);
    return response;
}

} // namespace tongdai::server
