// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QList>
#include <QStringList>
#include <QXmlStreamReader>

namespace campanile::test {

using namespace Qt::StringLiterals;

/** One text of a .ts file. */
struct Message {
    QString context;
    QString source;
    QString comment;
    QStringList texts; ///< one, or one per plural form
    bool isNumerus = false;
    bool isFinished = true;

    [[nodiscard]] QString key() const { return context + u'\n' + source + u'\n' + comment; }
    [[nodiscard]] QByteArray name() const { return (context + u": "_s + source).toUtf8(); }
};

inline void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isFinished = xml.attributes().value("type"_L1).isEmpty();
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == "translation"_L1)
            break;
        if (xml.isStartElement() && xml.name() == "numerusform"_L1)
            message.texts.append(xml.readElementText());
        else if (xml.isCharacters())
            text += xml.text();
    }
    if (!message.isNumerus)
        message.texts = {text};
}

inline QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.append(Message{context, {}, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, true});
        } else if (messages.isEmpty()) {
            continue;
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            messages.last().comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            readTranslation(xml, messages.last());
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

} // namespace campanile::test
