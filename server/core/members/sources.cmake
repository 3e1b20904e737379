# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/memberdesk.h" "${CMAKE_CURRENT_LIST_DIR}/memberdesk.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/memberstore.h" "${CMAKE_CURRENT_LIST_DIR}/memberstore.cpp"
)
