// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/htmltext.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qsizetype kMaxEntity = 11; ///< with '&' and ';'

/** Character of an entity without its '&' and ';' (HTML 13.5, the ones that editors write), null for an unknown one. */
QString decodeEntity(QStringView name)
{
    static const QHash<QString, char32_t> names{
        {u"amp"_s, U'&'},      {u"lt"_s, U'<'},       {u"gt"_s, U'>'},       {u"quot"_s, U'"'},     {u"apos"_s, U'\''},
        {u"nbsp"_s, U' '},     {u"hellip"_s, 0x2026}, {u"mdash"_s, 0x2014},  {u"ndash"_s, 0x2013},  {u"lsquo"_s, 0x2018},
        {u"rsquo"_s, 0x2019},  {u"ldquo"_s, 0x201C},  {u"rdquo"_s, 0x201D},  {u"bull"_s, 0x2022},   {u"copy"_s, 0xA9},
        {u"reg"_s, 0xAE},      {u"trade"_s, 0x2122},  {u"euro"_s, 0x20AC},   {u"laquo"_s, 0xAB},    {u"raquo"_s, 0xBB},
        {u"middot"_s, 0xB7},   {u"auml"_s, 0xE4},     {u"ouml"_s, 0xF6},     {u"uuml"_s, 0xFC},     {u"Auml"_s, 0xC4},
        {u"Ouml"_s, 0xD6},     {u"Uuml"_s, 0xDC},     {u"szlig"_s, 0xDF},    {u"eacute"_s, 0xE9},   {u"egrave"_s, 0xE8},
        {u"agrave"_s, 0xE0},   {u"ccedil"_s, 0xE7},   {u"ntilde"_s, 0xF1}};
    char32_t point = 0;
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        point = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool control = point < 0x20 && point != u'\t' && point != u'\n';
        if (!ok || control || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
            return {};
    } else {
        point = names.value(name.toString(), 0);
    }
    return point == 0 ? QString() : QString::fromUcs4(&point, 1);
}

class Stripper
{
public:
    explicit Stripper(const QString &html) : m_in(html) {}

    QString run()
    {
        while (m_at < m_in.size()) {
            const QChar c = m_in[m_at];
            if (c == u'<' && startsTag())
                tag();
            else if (c == u'&')
                entity();
            else
                add(m_in[m_at++]);
        }
        while (m_out.endsWith(u'\n') || m_out.endsWith(u' '))
            m_out.chop(1);
        return m_out;
    }

private:
    [[nodiscard]] bool startsTag() const
    {
        if (m_at + 1 >= m_in.size())
            return false;
        const QChar next = m_in[m_at + 1];
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    }

    void add(QChar c)
    {
        if (c.isSpace()) {
            if (!m_out.isEmpty() && !m_out.endsWith(u' ') && !m_out.endsWith(u'\n'))
                m_out += u' ';
        } else if (c.category() != QChar::Other_Control) {
            m_out += c;
        }
    }

    void lineBreak(int most)
    {
        while (m_out.endsWith(u' '))
            m_out.chop(1);
        int present = 0;
        while (present < most && present < m_out.size() && m_out[m_out.size() - 1 - present] == u'\n')
            ++present;
        if (!m_out.isEmpty() && present < most)
            m_out += u'\n';
    }

    void entity()
    {
        const QStringView ahead = QStringView(m_in).mid(m_at, kMaxEntity);
        const qsizetype end = ahead.indexOf(u';');
        const QString text = end > 0 ? decodeEntity(ahead.mid(1, end - 1)) : QString();
        if (text.isEmpty()) {
            add(m_in[m_at++]);
            return;
        }
        // What would be dropped or collapsed as a character is no different as an entity.
        if (text.size() == 1)
            add(text.front());
        else
            m_out += text;
        m_at += end + 1;
    }

    void tag()
    {
        if (QStringView(m_in).mid(m_at).startsWith(u"<!--")) {
            const qsizetype end = m_in.indexOf(u"-->", m_at + 4);
            m_at = end < 0 ? m_in.size() : end + 3;
            return;
        }
        qsizetype nameStart = m_at + 1;
        const bool closing = nameStart < m_in.size() && m_in[nameStart] == u'/';
        nameStart += closing ? 1 : 0;
        qsizetype nameEnd = nameStart;
        while (nameEnd < m_in.size() && m_in[nameEnd].isLetterOrNumber())
            ++nameEnd;
        const QString name = m_in.mid(nameStart, nameEnd - nameStart).toLower();
        m_at = tagEnd(nameEnd);
        static const QSet<QString> hidden{u"script"_s, u"style"_s, u"head"_s, u"title"_s, u"noscript"_s, u"template"_s};
        if (!closing && hidden.contains(name)) {
            const qsizetype end = m_in.indexOf(u"</"_s + name, m_at, Qt::CaseInsensitive);
            m_at = end < 0 ? m_in.size() : tagEnd(end + 2);
        }
        static const QSet<QString> blocks{u"p"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"blockquote"_s, u"ul"_s, u"ol"_s, u"table"_s};
        static const QSet<QString> lines{u"div"_s, u"li"_s, u"tr"_s, u"section"_s, u"article"_s};
        if (name == u"br") {
            while (m_out.endsWith(u' '))
                m_out.chop(1);
            m_out += u'\n';
        } else if (blocks.contains(name)) {
            lineBreak(2);
            lineBreak(2);
        } else if (lines.contains(name)) {
            lineBreak(1);
        }
        if (!closing && name == u"li")
            m_out += u"\u2022 "_s;
    }

    /** Just after the '>' that ends a tag; quotes may hold a '>'. An unclosed tag takes the rest. */
    [[nodiscard]] qsizetype tagEnd(qsizetype at) const
    {
        QChar quote;
        for (; at < m_in.size(); ++at) {
            const QChar c = m_in[at];
            if (!quote.isNull())
                quote = c == quote ? QChar() : quote;
            else if (c == u'"' || c == u'\'')
                quote = c;
            else if (c == u'>')
                return at + 1;
        }
        return m_in.size();
    }

    const QString &m_in;
    QString m_out;
    qsizetype m_at = 0;
};

} // namespace

QString plainTextOfHtml(const QString &html)
{
    return Stripper(html).run();
}

} // namespace campanile::domain
