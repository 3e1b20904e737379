// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gen/emit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

using campanile::schemagen::Files;

/** One line for a person, to the error stream. */
void say(const QString &line)
{
    QTextStream(stderr) << line << '\n';
}

std::optional<QByteArray> content(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

/** Files that an earlier schema left behind. */
QStringList strays(const QString &outDir, const Files &files)
{
    QStringList out;
    const QStringList present = QDir(outDir).entryList({u"*.h"_s, u"*.cpp"_s, u"*.sql"_s}, QDir::Files);
    for (const QString &name : present) {
        if (!files.contains(name))
            out.append(name);
    }
    return out;
}

bool write(const QString &path, const QByteArray &bytes)
{
    // An unchanged file keeps its time, so that nothing is compiled again for it.
    if (content(path) == bytes)
        return true;
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

int generate(const QString &outDir, const QString &docsDir, const Files &files, const QByteArray &reference)
{
    if (!QDir().mkpath(outDir) || (!docsDir.isEmpty() && !QDir().mkpath(docsDir))) {
        say(u"cannot make the output folder"_s);
        return 1;
    }
    bool good = docsDir.isEmpty() || write(docsDir + u"/model.md"_s, reference);
    for (auto it = files.begin(); it != files.end(); ++it)
        good = write(outDir + u'/' + it.key(), it.value()) && good;
    for (const QString &name : strays(outDir, files))
        good = QFile::remove(outDir + u'/' + name) && good;
    if (!good)
        say(u"not everything could be written to "_s + outDir);
    return good ? 0 : 1;
}

int check(const QString &outDir, const QString &docsDir, const Files &files, const QByteArray &reference)
{
    QStringList differing;
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (content(outDir + u'/' + it.key()) != it.value())
            differing.append(outDir + u'/' + it.key());
    }
    for (const QString &name : strays(outDir, files))
        differing.append(outDir + u'/' + name + u" (no longer generated)"_s);
    if (!docsDir.isEmpty() && content(docsDir + u"/model.md"_s) != reference)
        differing.append(docsDir + u"/model.md"_s);
    for (const QString &name : differing)
        say(u"differs from the schema: "_s + name);
    if (!differing.isEmpty())
        say(u"Build the target update-schema and commit what changes."_s);
    return differing.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    const QString verb = args.value(1);
    if (args.size() < 4 || args.size() > 5 || (verb != u"generate"_s && verb != u"check"_s)) {
        say(u"usage: campanile-schema generate|check SCHEMA_DIR OUT_DIR [DOCS_DIR]"_s);
        return 2;
    }
    const auto loaded = campanile::schemagen::loadSchema(args[2]);
    for (const QString &fault : loaded.errors)
        say(fault);
    if (!loaded.ok())
        return 1;
    const Files files = campanile::schemagen::emitAll(loaded.schema);
    const QByteArray reference = campanile::schemagen::modelReference(loaded.schema);
    return verb == u"generate"_s ? generate(args[3], args.value(4), files, reference)
                                 : check(args[3], args.value(4), files, reference);
}
