// SPDX-License-Identifier: GPL-3.0-or-later
// reliability --posts N [--seed S] [--faults PERCENT] [--network NAME] [--lie]: publishes N posts on each network over a bad line and compares
// what the records say with what is live there. One line a network; exit code 1 when a post is live twice, is lost, or is told wrongly.
#include "tests/reliability/badline.h"
#include "tests/reliability/networks.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

namespace {

constexpr int kAtOnce = 50;   ///< posts per rig: the records in memory are searched one by one
constexpr int kMostTicks = 4000;

struct Tally {
    int posts = 0;
    int published = 0;
    int failed = 0;      ///< nothing is live, and a person is told
    int unknown = 0;     ///< a person is asked to look
    int twice = 0;
    int lost = 0;        ///< said to be published, and is not there
    int wrong = 0;       ///< said to have failed, and is there
    int stuck = 0;       ///< neither
    int requests = 0;
    int faults = 0;

    [[nodiscard]] bool isClean() const { return twice + lost + wrong + stuck == 0; }
};

int timesLive(const QStringList &texts, const QString &mark)
{
    int count = 0;
    for (const QString &text : texts)
        count += text.contains(mark) ? 1 : 0;
    return count;
}

void judge(NetworkRig &rig, const QString &id, int live, Tally &tally)
{
    const QString status = rig.target(id).value("status"_L1).toString();
    const bool isSaid = status == "published"_L1 || status == "failed"_L1 || status == "unconfirmed"_L1;
    if (live > 1)
        ++tally.twice;
    if (!isSaid)
        ++tally.stuck;
    else if (status == "published"_L1)
        ++(live == 0 ? tally.lost : tally.published);
    else if (status == "failed"_L1)
        ++(live > 0 ? tally.wrong : tally.failed);
    else
        ++tally.unknown;
    if ((live > 1 || !isSaid || (status == "published"_L1 && live == 0) || (status == "failed"_L1 && live > 0)) && qEnvironmentVariableIsSet("RELIABILITY_TRACE")) {
        std::printf("# %s %s live=%d code=%s step=%s\n", qPrintable(id), qPrintable(status), live, qPrintable(rig.errorCode(id)),
                    qPrintable(rig.target(id).value("step"_L1).toString()));
        for (const QJsonObject &payload : rig.payloads(id, {}))
            std::printf("#   %s %s %s\n", qPrintable(payload.value("eventType"_L1).toString()), qPrintable(payload.value("code"_L1).toString()), qPrintable(payload.value("message"_L1).toString()));
    }
}

void publish(const QString &name, int first, int count, BadLine &line, Tally &tally)
{
    const auto network = makeReliableNetwork(name);
    NetworkRig &rig = network->rig();
    HttpClient *direct = socketless(*network);
    rig.http->line = [&](const HttpCall &call, HttpClient &socket) { return line.send(call, direct ? *direct : socket); };
    QStringList ids;
    for (int i = 0; i < count; ++i) {
        ids.append(u"p%1"_s.arg(first + i));
        network->add(ids.last(), u"R%1R"_s.arg(first + i, 6, 10, QChar(u'0')));
    }
    const auto isOpen = [&] {
        for (const QString &id : std::as_const(ids)) {
            const QString status = rig.post(id).value("status"_L1).toString();
            if (status == "scheduled"_L1 || status == "publishing"_L1)
                return true;
        }
        return false;
    };
    for (int i = 0; i < kMostTicks && isOpen(); ++i) {
        rig.tick();
        rig.clock.advance(20'000);
        // A sign-in that was refused by mistake is mended by its person at once.
        QJsonObject account = rig.store.get(u"SocialAccount"_s, u"s1"_s);
        if (account.value("status"_L1).toString() != "connected"_L1) {
            account.insert("status"_L1, u"connected"_s);
            rig.store.put(u"SocialAccount"_s, account);
        }
    }
    const QStringList live = network->live();
    for (int i = 0; i < count; ++i) {
        ++tally.posts;
        judge(rig, ids.at(i), timesLive(live, u"R%1R"_s.arg(first + i, 6, 10, QChar(u'0'))), tally);
    }
}

Tally run(const QString &name, int posts, quint64 seed, int percent, bool lies)
{
    Tally tally;
    // Each network meets its own misfortunes.
    BadLine line(seed + qHash(name, 0), percent, lies);
    for (int first = 0; first < posts; first += kAtOnce)
        publish(name, first, qMin(kAtOnce, posts - first), line, tally);
    tally.requests = line.requests();
    tally.faults = line.faults();
    return tally;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"posts"_s, u"Posts on each network."_s, u"N"_s, u"100"_s},
                       {u"seed"_s, u"Start of the random numbers."_s, u"S"_s, u"1"_s},
                       {u"faults"_s, u"Percent of requests that meet a fault."_s, u"PERCENT"_s, u"10"_s},
                       {u"lie"_s, u"Call what was done unsent: the run has to fail."_s},
                       {u"network"_s, u"Only this one."_s, u"NAME"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QStringList names = parser.isSet(u"network"_s) ? QStringList{parser.value(u"network"_s)} : reliableNetworks();
    Tally all;
    bool isClean = true;
    std::printf("%-10s %6s %9s %6s %7s %5s %4s %5s %5s %8s %6s\n", "network", "posts", "published", "failed", "unknown", "twice", "lost", "wrong", "stuck", "requests", "faults");
    for (const QString &name : names) {
        if (!reliableNetworks().contains(name)) {
            std::fprintf(stderr, "no such network: %s\n", qPrintable(name));
            return 2;
        }
        const Tally tally = run(name, parser.value(u"posts"_s).toInt(), parser.value(u"seed"_s).toULongLong(), parser.value(u"faults"_s).toInt(), parser.isSet(u"lie"_s));
        std::printf("%-10s %6d %9d %6d %7d %5d %4d %5d %5d %8d %6d\n", qPrintable(name), tally.posts, tally.published, tally.failed, tally.unknown, tally.twice,
                    tally.lost, tally.wrong, tally.stuck, tally.requests, tally.faults);
        std::fflush(stdout);
        isClean = isClean && tally.isClean();
        all.posts += tally.posts;
    }
    // A run that published nothing proves nothing.
    return isClean && all.posts > 0 ? 0 : 1;
}
