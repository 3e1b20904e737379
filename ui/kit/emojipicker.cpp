// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/emojipicker.h"

#include "app/core/settings.h"
#include "ui/kit/chips.h"
#include "ui/theme/icons.h"
#include "ui/theme/resources.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QStandardItemModel>

#include <algorithm>
#include <iterator>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

const Setting<QStringList> recentSetting{u"emoji/recent"_s, {}};
const Setting<int> toneSetting{u"emoji/tone"_s, 0};
constexpr qsizetype recentMost = 32;

/** Rows of a table with so many columns; those that begin with "# " are notes. */
QList<QStringList> rowsOf(const QString &name, qsizetype columns)
{
    QList<QStringList> rows;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd()) {
        QString line = QString::fromUtf8(file.readLine());
        if (line.endsWith(u'\n'))
            line.chop(1);
        const QStringList parts = line.split(u'\t');
        if (parts.size() == columns && !line.startsWith(u"# "_s))
            rows << parts;
    }
    return rows;
}

QList<Emoji> readAll(const QString &language)
{
    loadUiResources();
    QHash<QString, QStringList> own;
    QList<QStringList> names = rowsOf(u":/ui/emoji-%1.tsv"_s.arg(language), 3);
    if (names.isEmpty()) // a language without words of its own
        names = rowsOf(u":/ui/emoji-en.tsv"_s, 3);
    for (const QStringList &row : names)
        own.insert(row.at(0), row);
    QList<Emoji> list;
    const QList<QStringList> rows = rowsOf(u":/ui/emoji.tsv"_s, 4);
    for (const QStringList &row : rows) {
        Emoji emoji{row.at(0), row.at(1), row.at(2), row.at(3) == u"1"_s};
        if (const QStringList its = own.value(emoji.text); !its.isEmpty()) {
            // Who knows the English word finds it by that, too.
            emoji.words = its.at(2).split(u'|', Qt::SkipEmptyParts) << emoji.name;
            emoji.name = its.at(1);
        }
        list << emoji;
    }
    return list;
}

QString groupName(const QString &group)
{
    static constexpr const char *names[] = {
        QT_TRANSLATE_NOOP("campanile::ui::EmojiPicker", "Smileys & Emotion"), QT_TRANSLATE_NOOP("campanile::ui::EmojiPicker", "People & Body"),
        QT_TRANSLATE_NOOP("campanile::ui::EmojiPicker", "Animals & Nature"),  QT_TRANSLATE_NOOP("campanile::ui::EmojiPicker", "Food & Drink"),
        QT_TRANSLATE_NOOP("campanile::ui::EmojiPicker", "Travel & Places"),   QT_TRANSLATE_NOOP("campanile::ui::EmojiPicker", "Activities"),
        QT_TRANSLATE_NOOP("campanile::ui::EmojiPicker", "Objects"),           QT_TRANSLATE_NOOP("campanile::ui::EmojiPicker", "Symbols"),
        QT_TRANSLATE_NOOP("campanile::ui::EmojiPicker", "Flags")};
    const auto it = std::find_if(std::begin(names), std::end(names), [&group](const char *name) { return group == QLatin1StringView(name); });
    return it == std::end(names) ? group : QCoreApplication::translate("campanile::ui::EmojiPicker", *it);
}

bool startsAny(const QStringList &words, const QString &want)
{
    return std::any_of(words.begin(), words.end(), [&want](const QString &word) { return word.startsWith(want); });
}

} // namespace

const QList<Emoji> &allEmoji()
{
    static QHash<QString, QList<Emoji>> lists;
    const QString language = QLocale().name().section(u'_', 0, 0);
    auto it = lists.find(language);
    if (it == lists.end())
        it = lists.insert(language, readAll(language));
    return *it;
}

QString withSkinTone(const Emoji &emoji, int tone)
{
    if (!emoji.skinTones || tone < 1 || tone > 5)
        return emoji.text;
    QList<uint> points = emoji.text.toUcs4();
    if (points.isEmpty())
        return emoji.text;
    const uint modifier = 0x1F3FA + uint(tone);
    // The modifier takes the place of a variation selector.
    if (points.size() > 1 && points.at(1) == 0xFE0F)
        points[1] = modifier;
    else
        points.insert(1, modifier);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

QList<Emoji> findEmoji(const QString &query)
{
    const QStringList wanted = query.toLower().split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, Emoji>> found;
    for (const Emoji &emoji : allEmoji()) {
        const QStringList words = emoji.name.toLower().split(u' ');
        const QStringList others = emoji.words.join(u' ').toLower().split(u' ', Qt::SkipEmptyParts);
        const auto isFound = [&](const QString &want) { return startsAny(words, want) || startsAny(others, want); };
        if (wanted.isEmpty() || !std::all_of(wanted.begin(), wanted.end(), isFound))
            continue;
        // A word of the name first, then the beginning of one, then what is only connected with it.
        const int rank = words.contains(wanted.first()) ? 0 : startsAny(words, wanted.first()) ? 100 : others.contains(wanted.first()) ? 200 : 300;
        found.append({rank + int(words.size()), emoji});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Emoji> list;
    for (const auto &[rank, emoji] : std::as_const(found))
        list << emoji;
    return list;
}

EmojiPicker::EmojiPicker(Settings *settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_model(new QStandardItemModel(this)), m_view(new QListView(this)), m_search(new SearchField(tr("Search emoji"), this))
{
    setFixedSize(336, 360);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::X2);
    auto *groups = new QComboBox(this);
    auto *tones = new QComboBox(this);
    groups->setAccessibleName(tr("Group"));
    tones->setAccessibleName(tr("Skin tone"));
    groups->addItem(tr("Recent"), QString());
    QStringList seen;
    for (const Emoji &emoji : allEmoji()) {
        if (!seen.contains(emoji.group)) {
            seen << emoji.group;
            groups->addItem(groupName(emoji.group), emoji.group);
        }
    }
    const Emoji hand{QString::fromUcs4(U"\U0001F44B"), {}, {}, true};
    for (int tone = 0; tone <= 5; ++tone)
        tones->addItem(withSkinTone(hand, tone));
    if (m_settings) {
        m_recent = m_settings->value(recentSetting);
        m_tone = qBound(0, m_settings->value(toneSetting), 5);
        tones->setCurrentIndex(m_tone);
    }
    m_view->setModel(m_model);
    m_view->setViewMode(QListView::IconMode);
    m_view->setMovement(QListView::Static);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setUniformItemSizes(true);
    m_view->setGridSize({40, 40});
    m_view->setAccessibleName(tr("Emoji"));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QFont large = fontOf(TypeRole::Body);
    large.setPixelSize(22);
    m_view->setFont(large);
    auto *line = new QHBoxLayout;
    line->addWidget(groups, 1);
    line->addWidget(tones);
    column->addWidget(m_search);
    column->addLayout(line);
    column->addWidget(m_view, 1);
    setFocusProxy(m_search);
    m_search->installEventFilter(this);
    m_view->installEventFilter(this);
    connect(m_search, &SearchField::searchChanged, this, &EmojiPicker::search);
    connect(groups, &QComboBox::currentIndexChanged, this,
            [this, groups] { showGroup(groups->currentData().toString()); });
    connect(tones, &QComboBox::currentIndexChanged, this, &EmojiPicker::setSkinTone);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { pick(index.data().toString()); });
    groups->setCurrentIndex(m_recent.isEmpty() ? 1 : 0);
    showGroup(groups->currentData().toString());
}

void EmojiPicker::search(const QString &text)
{
    if (text == m_query)
        return;
    m_query = text;
    text.isEmpty() ? showGroup(m_group) : showList(findEmoji(text));
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_search ? searchKey(key) : listKey(key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool EmojiPicker::searchKey(QKeyEvent *key)
{
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter && key->key() != Qt::Key_Down)
        return false;
    // The field waits a little before it tells; the keys do not.
    search(m_search->text());
    if (m_model->rowCount() == 0)
        return true;
    if (enter) {
        pick(m_model->item(0)->text());
        Q_EMIT finished();
    } else {
        m_view->setCurrentIndex(m_model->index(0, 0));
        m_view->setFocus(Qt::TabFocusReason);
    }
    return true;
}

bool EmojiPicker::listKey(QKeyEvent *key)
{
    const QModelIndex at = m_view->currentIndex();
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && at.isValid()) {
        pick(at.data().toString());
        Q_EMIT finished();
        return true;
    }
    const bool isWriting = !key->text().isEmpty() && key->text().at(0).isPrint() && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const bool isAbove = key->key() == Qt::Key_Up && at.isValid() && m_view->visualRect(at).top() <= m_view->visualRect(m_model->index(0, 0)).top();
    if (isWriting || isAbove)
        m_search->setFocus(Qt::BacktabFocusReason);
    if (isWriting) {
        m_search->end(false);
        m_search->insert(key->text());
    }
    return isWriting || isAbove;
}

void EmojiPicker::setSkinTone(int tone)
{
    m_tone = qBound(0, tone, 5);
    if (m_settings)
        m_settings->setValue(toneSetting, m_tone);
    m_query.isEmpty() ? showGroup(m_group) : showList(findEmoji(m_query));
}

QStringList EmojiPicker::recent() const
{
    return m_recent;
}

void EmojiPicker::showGroup(const QString &group)
{
    m_group = group;
    QList<Emoji> list;
    if (group.isEmpty()) {
        for (const QString &text : std::as_const(m_recent))
            list << Emoji{text, {}, {}, false};
    } else {
        std::copy_if(allEmoji().begin(), allEmoji().end(), std::back_inserter(list),
                     [&group](const Emoji &emoji) { return emoji.group == group; });
    }
    showList(list);
}

void EmojiPicker::showList(const QList<Emoji> &list)
{
    m_model->clear();
    for (const Emoji &emoji : list) {
        auto *item = new QStandardItem(withSkinTone(emoji, m_tone));
        item->setToolTip(emoji.name);
        item->setAccessibleText(emoji.name);
        item->setTextAlignment(Qt::AlignCenter);
        m_model->appendRow(item);
    }
}

void EmojiPicker::pick(const QString &emoji)
{
    m_recent.removeAll(emoji);
    m_recent.prepend(emoji);
    m_recent = m_recent.mid(0, recentMost);
    if (m_settings)
        m_settings->setValue(recentSetting, m_recent);
    Q_EMIT emojiPicked(emoji);
}

} // namespace campanile::ui

#include "moc_emojipicker.cpp"
