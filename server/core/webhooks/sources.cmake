# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/hookpayload.h" "${CMAKE_CURRENT_LIST_DIR}/hookpayload.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/hooksignature.h" "${CMAKE_CURRENT_LIST_DIR}/hooksignature.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/webhookintake.h" "${CMAKE_CURRENT_LIST_DIR}/webhookintake.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/webhookkeeper.h" "${CMAKE_CURRENT_LIST_DIR}/webhookkeeper.cpp"
)
