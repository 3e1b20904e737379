// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

class QKeyEvent;
class QListView;
class QStandardItemModel;

namespace campanile {
class Settings;
}

namespace campanile::ui {

class SearchField;

struct Emoji {
    QString text;
    QString name;
    QString group; ///< in English, as the list has it: an id
    bool skinTones = false;
    QStringList words = {}; ///< that find it besides its name
};

/** The list in resources/icons/emoji.tsv, with the names of the window's language where there is one (the README there has the sources); read once. GUI thread. */
[[nodiscard]] const QList<Emoji> &allEmoji();
/** @p tone 0 is none, 1 to 5 light to dark (Fitzpatrick modifiers, UTS 51 section 2.4). */
[[nodiscard]] QString withSkinTone(const Emoji &emoji, int tone);
/** Emoji all of whose @p query words start a word of the name, or of the other words that go with it; best first. */
[[nodiscard]] QList<Emoji> findEmoji(const QString &query);

/** Search, groups, skin tone and recently used ones. By keys: words, Enter for the best, or Down and the arrows. Put it into a Popover. GUI thread. */
class EmojiPicker : public QWidget
{
    Q_OBJECT
public:
    explicit EmojiPicker(Settings *settings = nullptr, QWidget *parent = nullptr);
    void setSkinTone(int tone);
    [[nodiscard]] QStringList recent() const;

Q_SIGNALS:
    void emojiPicked(const QString &emoji);
    /** Picked by Enter: the person wants to go on writing. */
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showList(const QList<Emoji> &list);
    void showGroup(const QString &group);
    void pick(const QString &emoji);
    void search(const QString &text);
    bool searchKey(QKeyEvent *key);
    bool listKey(QKeyEvent *key);
    Settings *m_settings;
    QStringList m_recent;
    QString m_group;
    QString m_query;
    int m_tone = 0;
    QStandardItemModel *m_model;
    QListView *m_view;
    SearchField *m_search;
};

} // namespace campanile::ui
