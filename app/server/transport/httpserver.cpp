#include "app/server/transport/httpserver.h"

#include "app/server/transport/servercore.h"

namespace tongdai::server {

class HttpServer::Impl
{
public:
    std::shared_ptr<ServerCore> core;
};

HttpServer::HttpServer(Handler handler)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->core = std::make_shared<ServerCore>(std::move(handler));
}

HttpServer::~HttpServer()
{
    m_impl->core->stop();
}

QString HttpServer::start(const ListenOptions &options)
{
    return m_impl->core->open(options);
}

unsigned short HttpServer::port() const
{
    return m_impl->core->port;
}

void HttpServer::drain(const std::function<void()> &onDrain)
{
    m_impl->core->drain(onDrain);
}

int HttpServer::connections() const
{
    return static_cast<int>(m_impl->core->sessionCount());
}

} // namespace tongdai::server
