FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY scripts scripts
COPY subgraphs subgraphs
COPY gateway gateway
RUN sh scripts/launch.sh build && npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY scripts/default-data scripts/default-data
COPY schema schema
# Where the embedded database goes when no DATABASE_URL is given, and signed checkpoints of the record.
RUN mkdir -p data/audit && chown -R node:node data
USER node
EXPOSE 4000
# Not through npm: this process gets the signals.
CMD ["node", "dist/gateway/main.js"]
