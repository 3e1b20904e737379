// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/conversationmodel.h"
#include "models/inbox/inboxlists.h"
#include "ui/shell/panel.h"
#include "views/paneldeps.h"
#include "views/savedreplies/savedreplyeditor.h"

#include <QSortFilterProxyModel>

class QAction;
class QComboBox;
class QLabel;
class QListView;
class QSplitter;

namespace campanile::ui {
class PanelFrame;
class PanelRegistry;
class SearchField;
}

namespace campanile::views {

/** Which saved replies are listed, and in which order. GUI thread; the source outlives it. */
class SavedReplyFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Order { MostUsed, LastUsed, Name, Own }; ///< kept in the window's state by number

    explicit SavedReplyFilter(models::SavedRepliesModel &source, QObject *parent = nullptr);
    void setWords(const QString &words);
    /** Empty: any. */
    void setIntent(const QString &intent);
    void setLanguage(const QString &language);
    void setPlatform(const QString &platform);
    /** Empty: all; else "active" or "inactive". */
    void setUse(const QString &use);
    void setOrder(Order order);
    [[nodiscard]] Order order() const { return m_order; }
    /** Rows can be dragged to another place of the own order; moveWished() says where to, and the records follow when that is saved. */
    void setMovable(bool movable) { m_movable = movable; }
    [[nodiscard]] bool canMove() const { return m_movable && m_order == Order::Own; }
    /** Wishes that the row stood before @p to, a row or the end; false when it cannot, or stands there. */
    bool moveTo(int row, int to);
    [[nodiscard]] bool isNarrowed() const;
    [[nodiscard]] const models::SavedReplyRow *rowAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const RecordId &id) const;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before) override;

Q_SIGNALS:
    void moveWished(const campanile::RecordId &reply, const campanile::RecordId &neighbour, bool isBehind);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &a, const QModelIndex &b) const override;

private:
    models::SavedRepliesModel &m_source;
    QStringList m_words;
    QString m_intent, m_language, m_platform, m_use;
    Order m_order = Order::Own;
    bool m_movable = false;
};

/**
 * The texts that are kept for many answers: found, put in order, written, tried out on a sample, thrown away with a way back, and taken in and
 * out as a table. GUI thread; deps outlive it.
 */
class SavedRepliesPanel : public ui::Panel
{
    Q_OBJECT

public:
    explicit SavedRepliesPanel(const PanelDeps &deps, QWidget *parent = nullptr);
    ~SavedRepliesPanel() override;

    [[nodiscard]] QJsonObject saveState() const override;
    [[nodiscard]] bool restoreState(const QJsonObject &state, int version) override;
    /** @p args: "text" and "language" begin a new reply, "item" is the conversation to try it on. */
    void openRecord(const RecordId &id, const QJsonObject &args) override;
    void findInPlace() override;
    /** Of the list alone: the editor gives way before the window stops getting narrower. */
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] SavedReplyEditor *editor() const { return m_editor; }
    [[nodiscard]] QListView *list() const { return m_list; }

    /** Takes in a table; what it holds is added. */
    void importFrom(const QString &file);
    void exportTo(const QString &file);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildBar();
    void buildList();
    void buildActions();
    void refresh();
    void refreshLayout();
    void showChosen();
    void readReader();
    void create(const services::SavedReplyText &text = {});
    void duplicate();
    void removeChosen();
    void toggleActive();
    void moveChosen(int by);
    void follow(const RecordId &reply, const RecordId &neighbour, bool isBehind);
    /** @p then runs when nothing unsaved is left. */
    void save(std::function<void()> then = {});
    void chooseImport();
    void chooseExport();
    void tell(const Result<store::Saved> &saved, const QString &text);
    [[nodiscard]] RecordId chosen() const;

    const PanelDeps &m_deps;
    std::unique_ptr<models::SavedRepliesModel> m_replies;
    std::unique_ptr<models::MembersModel> m_members;
    SavedReplyFilter *m_filter;
    QListView *m_list;
    QLabel *m_none; ///< nothing fits the filters
    QWidget *m_bar;
    ui::SearchField *m_search;
    QComboBox *m_intents;
    QComboBox *m_platforms;
    QComboBox *m_uses;
    QComboBox *m_orders;
    SavedReplyEditor *m_editor;
    QWidget *m_side;
    QSplitter *m_splitter;
    ui::PanelFrame *m_frame;
    QAction *m_new;
    QAction *m_duplicate;
    QAction *m_remove;
    QAction *m_active;
    QAction *m_up;
    QAction *m_down;
    QAction *m_import;
    QAction *m_export;
    RecordId m_wanted;      ///< to be chosen when it is read
    RecordId m_readerItem;  ///< the conversation of the preview; null = a sample
    bool m_isEditing = false; ///< the editor is shown where there is room for one column
    bool m_isNarrow = false;
    bool m_hasMoved = false;  ///< the chosen row is on its way to another place: it stays in sight
};

/** Adds the panel "savedreplies" to the registry. @p deps outlives it. */
void registerSavedRepliesPanel(ui::PanelRegistry &registry, const PanelDeps &deps);

} // namespace campanile::views
