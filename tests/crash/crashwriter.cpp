// SPDX-License-Identifier: GPL-3.0-or-later
// Writes edits into a cache as fast as the real store takes them, until it is killed. Prints "POST MUTATION" for each edit
// that the store has acknowledged, so that whoever kills it knows what must be there afterwards.
#include "app/store/store.h"

#include <QCoreApplication>

#include <cstdio>

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

class Writer : public QObject
{
public:
    explicit Writer(const QString &path) : m_store(options(path), m_clock)
    {
        connect(&m_store, &store::Store::opened, this, [this](const store::Rescue &rescued) {
            if (!rescued.isNull()) {
                std::puts("RESCUED");
                std::fflush(stdout);
            }
            // Several under way at once, so that a kill can hit a group commit.
            for (int i = 0; i < 4; ++i)
                next();
        });
        connect(&m_store, &store::Store::openFailed, this, [](const Error &error) {
            std::fprintf(stderr, "%s\n", qPrintable(error.code));
            QCoreApplication::exit(1);
        });
        m_store.open();
    }

private:
    static store::OpenOptions options(const QString &path)
    {
        store::OpenOptions result;
        result.path = path;
        return result;
    }

    void next()
    {
        const RecordId post = RecordId::create('p', m_clock, m_rng);
        const QJsonObject value{{u"title"_s, post.toString()}, {u"body"_s, QString(200, u'x')}};
        m_store.apply({u"post.create"_s, {store::SetOp::create(u"Post"_s, post, value)}}, this, [this, post](const Result<store::Saved> &saved) {
            if (!saved) {
                std::fprintf(stderr, "%s\n", qPrintable(saved.error().code));
                return QCoreApplication::exit(1);
            }
            std::printf("%s %s\n", post.toByteArray().constData(), saved->mutation.toByteArray().constData());
            std::fflush(stdout);
            next();
        });
    }

    SystemClock m_clock;
    SystemRng m_rng;
    store::Store m_store;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const Writer writer(QString::fromLocal8Bit(argv[argc - 1]));
    return QCoreApplication::exec();
}
