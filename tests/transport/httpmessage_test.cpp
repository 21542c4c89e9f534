#include "app/server/transport/httpmessage.h"

#include <gtest/gtest.h>

namespace tongdai::server {

TEST(Target, IsSplitIntoDecodedPathAndRawQuery)
{
    const auto target = splitTarget("/a%20b/%C4%91?x=%20&y");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/a b/\xc4\x91");
    EXPECT_EQ(target->query, "x=%20&y");
}

TEST(Target, InAbsoluteFormLosesSchemeAndAuthority)
{
    EXPECT_EQ(splitTarget("HTTPS://host:1/p?q")->path, "/p");
    EXPECT_EQ(splitTarget("http://host")->path, "/");
    EXPECT_EQ(splitTarget("http://host?q")->path, "/");
    EXPECT_EQ(splitTarget("http://host?q")->query, "q");
}

TEST(Target, OfAnyOtherFormIsNone)
{
    for (const char *bad : {"", "a", "*", "host:1", "http://", "http:///p", "ftp://host/p", "/a#b",
                            "http://h#f", "/%", "/%4", "/%zz", "/%00", "/%0a", "/%7f", "/a?\x01"})
        EXPECT_FALSE(splitTarget(bad)) << bad;
}

TEST(AnswerHead, HasNoLengthWhereNoBodyBelongs)
{
    HttpResponse response;
    response.status = 304;
    EXPECT_FALSE(answerHead(response, false).contains("Content-Length"));
    response.status = 200;
    EXPECT_TRUE(answerHead(response, false).contains("\r\nContent-Length: 0\r\n"));
}

TEST(AnswerHead, LetsTheAnswerSayItsOwnCaching)
{
    HttpResponse response;
    response.headers.emplace_back("cache-control", "max-age=60");
    const QByteArray head = answerHead(response, true);
    EXPECT_FALSE(head.contains("no-store"));
    EXPECT_TRUE(head.contains("\r\ncache-control: max-age=60\r\n"));
    EXPECT_TRUE(head.endsWith("\r\nConnection: close\r\n\r\n"));
}

} // namespace tongdai::server
